/**
 * Reads every list of every API of an operator's servers once, and says what the app would make of
 * it.
 */
import { whoseSession } from '$lib/api/own-session';
import { listUsageSpecifications, MOST_PER_PAGE } from '$lib/api/usage/requests';
import type { UsageSpecification } from '$lib/domain/usage/decode';
import { offers } from '$lib/operator/offers';
import type { ApiName } from '$lib/operator/api-paths';
import type { OperatorPack } from '$lib/operator/pack';
import { usageRulesOf } from '$lib/operator/usage';
import { explain, type Reason, type UnknownWord } from './explain';
import { get, habitsOf, listOf, type Remark } from './habits';
import { LISTINGS, type Context, type Listing } from './listings';
import { tryKey, type KeyTrial } from './try-key';
import { usageNames, type UsageNames } from './usage-names';
import { send, transportOver, type Exchange, type Wire } from './wire';

export interface ListReport {
	api: ApiName;
	list: string;
	/** `lacking`: the pack says that the operator has none. */
	state: 'read' | 'failed' | 'lacking';
	/** Of the first answer; absent when none came. */
	status?: number;
	/** Of the first answer, milliseconds. */
	took?: number;
	/** Code of a failure. */
	failure?: string;
	read: number;
	unreadable: number;
	reasons: Reason[];
	words: UnknownWord[];
	remarks: Remark[];
}

export interface Report {
	pack: string;
	session: { ok: boolean; remarks: Remark[] };
	lists: ListReport[];
	/** How the filters answer that look commands and changes up. */
	filters: Remark[];
	usage?: UsageNames;
	key?: KeyTrial;
}

export interface Options {
	pack: OperatorPack;
	wire: Wire;
	/** Writes: only when somebody has asked for it. */
	tryKey?: { key: string; text: string };
}

export async function checkOperator({ pack, wire, tryKey: trial }: Options): Promise<Report> {
	const transport = transportOver(wire);
	const whose = await whoseSession(transport, pack.api.session);
	const session = await sessionReport(wire, pack, whose.ok ? undefined : whose.failure.code);
	if (!whose.ok) return { pack: pack.id, session, lists: [], filters: [] };
	const specifications = await specificationsOf(wire, pack);
	const context: Context = { line: 'line-asked', number: whose.value, pack, usage: usageRulesOf(pack), specifications };
	const lists: ListReport[] = [];
	for (const listing of LISTINGS) lists.push(await listReport(listing, context, wire));
	return {
		pack: pack.id,
		session,
		lists,
		filters: [...(await filterRemarks(wire, pack)), ...(await longPages(wire, pack))],
		...(offers(pack, 'usage') && { usage: usageNames(context.usage, specifications) }),
		...(trial && { key: await tryKey(transport, pack, trial.key, trial.text) })
	};
}

/**
 * Whether an operator's engineer has nothing to do: nothing is lost, shown wrong or out of reach.
 * Unknown words alone are no fault: some are meant to fall to the usual case.
 */
export function isGood({ session, lists, filters, usage }: Report): boolean {
	return (
		session.ok &&
		[...session.remarks, ...filters, ...lists.flatMap(({ remarks }) => remarks)].every(
			({ weight }) => weight !== 'loss'
		) &&
		lists.every(({ state, unreadable }) => state !== 'failed' && unreadable === 0) &&
		(usage === undefined || (usage.missing.length === 0 && usage.units.length === 0))
	);
}

async function sessionReport(wire: Wire, pack: OperatorPack, failure: string | undefined): Promise<Report['session']> {
	const remarks: Remark[] = [];
	if (failure !== undefined)
		remarks.push({ weight: 'loss', text: `GET /session with the cookie: ${failure}; nothing else can be read` });
	const { status } = await send(wire, new Request(`${wire.origin}${pack.api.session}/session`), 'nobody');
	if (status !== 401) remarks.push({ weight: 'loss', text: `GET /session without the cookie: ${status}, not 401` });
	return { ok: failure === undefined, remarks };
}

async function specificationsOf(wire: Wire, pack: OperatorPack): Promise<readonly UsageSpecification[]> {
	if (!offers(pack, 'usage')) return [];
	const answer = await listUsageSpecifications(transportOver(wire), pack.api.tmf635);
	return answer.ok && !answer.value.notModified ? answer.value.rows : [];
}

async function listReport(listing: Listing, context: Context, wire: Wire): Promise<ListReport> {
	const { api, name, paged } = listing;
	const empty: ListReport = {
		api,
		list: name,
		state: 'lacking',
		read: 0,
		unreadable: 0,
		reasons: [],
		words: [],
		remarks: []
	};
	if (!offers(context.pack, name)) return empty;
	const pages: Exchange[] = [];
	const answer = await listing.read(
		transportOver(wire, (exchange) => pages.push(exchange)),
		context
	);
	const [first] = pages;
	const told = first === undefined ? {} : { status: first.status, took: first.took };
	if (!answer.ok) {
		const alive = first?.status === 401 ? [{ weight: 'loss', text: '401 although the session is alive' } as const] : [];
		return { ...empty, ...told, state: 'failed', failure: answer.failure.code, remarks: alive };
	}
	// The notices come as an object, which the app takes for a list of one.
	const records = pages.flatMap(({ body }) => (name === 'notices' ? [] : listOf(body)));
	const { reasons, words } = await explain(listing, context, records);
	const remarks = await habitsOf(wire, pages, paged !== false);
	return { ...empty, ...told, state: 'read', ...answer.value, reasons, words, remarks };
}

/**
 * A filter that nothing can fit: refused, ignored (everything comes) or honoured (nothing does).
 */
const FILTERS: readonly { api: ApiName; path: string; filter: string; refused: Remark['weight'] }[] = [
	{ api: 'tmf620', path: '/productOffering', filter: 'lastUpdate.gt', refused: 'loss' },
	{ api: 'tmf654', path: '/topupBalance', filter: 'reason', refused: 'loss' },
	{ api: 'tmf676', path: '/payment', filter: 'correlatorId', refused: 'loss' },
	{ api: 'tmf622', path: '/productOrder', filter: 'externalId', refused: 'loss' },
	{ api: 'tmf683', path: '/partyInteraction', filter: 'reason', refused: 'loss' },
	{ api: 'tmf621', path: '/troubleTicket', filter: 'externalId', refused: 'loss' },
	{ api: 'tmf635', path: '/usage', filter: 'usageDate.gte', refused: 'loss' }
];

async function filterRemarks(wire: Wire, pack: OperatorPack): Promise<Remark[]> {
	const remarks: Remark[] = [];
	for (const { api, path, filter, refused } of FILTERS) {
		if (pack.lacks?.includes(api) === true) continue;
		const nothing = /Date|Update/.test(filter) ? '2199-01-01T00:00:00.000Z' : 'check-operator';
		const answer = await get(wire, `${wire.origin}${pack.api[api]}${path}`, {
			[filter]: nothing,
			offset: '0',
			limit: '100'
		});
		const what = `GET ${path}?${filter}`;
		if (answer.status >= 400) remarks.push({ weight: refused, text: `${what} is refused: ${answer.status}` });
		else if (listOf(answer.body).length > 0)
			remarks.push({ weight: 'slower', text: `${what} is ignored: the whole list comes` });
	}
	return remarks;
}

/** Usage is asked for in pages of a thousand, once the first is on screen. */
async function longPages(wire: Wire, pack: OperatorPack): Promise<Remark[]> {
	if (!offers(pack, 'usage')) return [];
	const page = { fields: 'none', offset: '0', limit: String(MOST_PER_PAGE) };
	const { status } = await get(wire, `${wire.origin}${pack.api.tmf635}/usage`, page);
	return status < 400 ? [] : [{ weight: 'loss', text: `GET /usage?limit=${MOST_PER_PAGE} is refused: ${status}` }];
}
