/** How each resource is read from the operator. */
import { isBadRequest, type Etags, type ListAnswer } from '$lib/api/list';
import type { OfferingContext } from '$lib/api/mappers/offering-context';
import { listAutopays } from '$lib/api/autopays';
import { listCopies } from '$lib/api/copies';
import { listMemberships, listPoints, listPointsHistory, listRewards } from '$lib/api/bonuses';
import { listForwarding } from '$lib/api/forwarding';
import { listLinks } from '$lib/api/links';
import { listLetters } from '$lib/api/letters';
import type { ReadResource } from '$lib/api/lister';
import { listMessages } from '$lib/api/messages';
import { listOperations } from '$lib/api/operations';
import { getNotices, listDevices, listVisits } from '$lib/api/own-session';
import { listTickets } from '$lib/api/tickets';
import { listPromotions } from '$lib/api/promotions';
import { listCatalogue, listOfferings } from '$lib/api/tmf620';
import { listOwners, listParties } from '$lib/api/tmf632';
import { listProducts } from '$lib/api/tmf637';
import { listBalances, listMovements } from '$lib/api/tmf654';
import { listBillingAccounts } from '$lib/api/tmf666';
import { listCards } from '$lib/api/tmf670';
import { listAllowances } from '$lib/api/tmf677';
import type { Transport } from '$lib/api/transport';
import type { AppDatabase } from '$lib/db/database';
import { catalogueAsOf, ownedOfferings, type Answer } from '$lib/db/repositories/resources';
import type { Failure, Result } from '$lib/domain/failure';
import type { LineId } from '$lib/domain/line';
import type { Msisdn } from '$lib/domain/msisdn';
import type { ResourceRows } from '$lib/domain/resource-rows';
import type { Resource } from '$lib/domain/resources';
import type { OperatorPack } from '$lib/operator/pack';
import { usageRulesOf } from '$lib/operator/usage';

export interface ReadContext {
	db: AppDatabase;
	transport: Transport;
	line: LineId;
	number: Msisdn;
	pack: OperatorPack;
	/** What texts are wished for in. */
	language: string;
	/** Of the rows at hand. */
	etags: Etags;
	/** The rows at hand are in another language: what has not changed since is to come, too. */
	afresh: boolean;
}

export type Reader<R extends Resource> = (context: ReadContext) => Promise<Result<Answer<R>>>;

export const READERS: { readonly [R in Resource]: Reader<R> } = {
	balances: whole(listBalances),
	owner: whole(listOwners),
	allowances: whole(listAllowances),
	products: whole(listProducts),
	offerings: async (context) => {
		const ids = await ownedOfferings(context.db, context.line);
		if (ids.length === 0) return { ok: true, value: { rows: [], unreadable: 0 } };
		return stored(await listOfferings(context.transport, inWords(context), ids, context.etags));
	},
	cards: whole(listCards),
	autopays: whole(listAutopays),
	movements: whole(listMovements),
	messages: whole(listMessages),
	requests: whole(listTickets),
	inbox: whole(listLetters),
	notices: whole(getNotices),
	forwarding: whole(listForwarding),
	party: whole(listParties),
	accounts: whole(listBillingAccounts),
	copies: whole(listCopies),
	membership: whole(listMemberships),
	points: whole(listPoints),
	pointsHistory: whole(listPointsHistory),
	rewards: whole(listRewards),
	links: whole(listLinks),
	promotions: whole(listPromotions),
	visits: whole(listVisits),
	devices: whole(listDevices),
	operations: whole(listOperations),
	catalogue: async (context) => {
		const since = context.afresh ? undefined : await catalogueAsOf(context.db, context.line);
		const read = (from: typeof since) => listCatalogue(context.transport, inWords(context), from, context.etags);
		if (since !== undefined) {
			const changed = await read(since);
			const answer = stored<'catalogue'>(changed);
			if (answer.ok) return { ok: true, value: { ...answer.value, merge: true } };
			if (!isBadRequest(changed)) return answer;
		}
		return stored(await read(undefined));
	}
};

/** Read as it is, with nothing to be known before. */
function whole<R extends Resource>(read: ReadResource<ResourceRows[R]>): Reader<R> {
	return async (context) => stored(await read(context.transport, context, context.etags));
}

/** With the operator's words for usage, which prices are told in. */
function inWords(context: ReadContext): OfferingContext {
	return { ...context, usage: usageRulesOf(context.pack) };
}

/** A list of which nothing could be read says nothing about the rows at hand. */
function stored<R extends Resource>(answer: Result<ListAnswer<ResourceRows[R]>>): Result<Answer<R>> {
	if (!answer.ok) return answer;
	if (answer.value.notModified) return { ok: true, value: { unreadable: 0 } };
	const { rows, unreadable: count, whole, language, pages } = answer.value;
	if (rows.length === 0 && count > 0) return unreadable('ALL_UNREADABLE');
	const told = { ...(whole ? {} : { cut: true as const }), ...(language && { language }), ...(pages && { pages }) };
	return { ok: true, value: { rows, unreadable: count, ...told } };
}

function unreadable(code: string): { ok: false; failure: Failure } {
	return { ok: false, failure: { class: 'server', code, reason: 'Records could not be read' } };
}
