/** Every list that the app reads, by the app's own readers. */
import { listAutopays } from '$lib/api/autopays';
import { listMemberships, listPoints, listPointsHistory, listRewards } from '$lib/api/bonuses';
import { listLinks } from '$lib/api/links';
import { listLetters } from '$lib/api/letters';
import type { ListAnswer } from '$lib/api/list';
import type { OfferingContext } from '$lib/api/mappers/offering-context';
import { listMessages } from '$lib/api/messages';
import { listOperations } from '$lib/api/operations';
import { getNotices, listDevices, listVisits } from '$lib/api/own-session';
import { listPromotions } from '$lib/api/promotions';
import { listTickets } from '$lib/api/tickets';
import { listCatalogue } from '$lib/api/tmf620';
import { listOwners, listParties } from '$lib/api/tmf632';
import { listProducts } from '$lib/api/tmf637';
import { listBalances, listMovements } from '$lib/api/tmf654';
import { listCopies } from '../../src/lib/api/copies';
import { listBillingAccounts } from '$lib/api/tmf666';
import { listCards } from '$lib/api/tmf670';
import { listAllowances } from '$lib/api/tmf677';
import type { Transport } from '$lib/api/transport';
import { usageDecoder } from '$lib/api/usage/decoder';
import { getUsagePage } from '$lib/api/usage/requests';
import type { Result } from '$lib/domain/failure';
import type { Resource } from '$lib/domain/resources';
import type { UsageSpecification } from '$lib/domain/usage/decode';
import type { ApiName } from '$lib/operator/api-paths';

export interface Counts {
	read: number;
	unreadable: number;
}

export interface Listing {
	api: ApiName;
	name: Resource | 'usage';
	/** `paged: false`: the API knows no paging here. */
	paged?: false;
	read(transport: Transport, context: Context): Promise<Result<Counts>>;
}

export interface Context extends OfferingContext {
	specifications: readonly UsageSpecification[];
}

/** Enough to know how the operator writes; the rest is alike. */
const USAGE_READ = 200;

type Read<Row> = (transport: Transport, context: Context) => Promise<Result<ListAnswer<Row>>>;

/** `offerings` are read as `catalogue` is; `forwarding` is one answer to a POST, and no list. */
const READS: Readonly<
	Record<Exclude<Resource, 'offerings' | 'forwarding'>, { api: ApiName; paged?: false; read: Read<unknown> }>
> = {
	balances: { api: 'tmf654', read: listBalances },
	owner: { api: 'tmf632', read: listOwners },
	party: { api: 'tmf632', read: listParties },
	accounts: { api: 'tmf666', read: listBillingAccounts },
	copies: { api: 'contacts', read: listCopies },
	allowances: { api: 'tmf677', read: listAllowances },
	products: { api: 'tmf637', read: listProducts },
	cards: { api: 'tmf670', read: listCards },
	autopays: { api: 'tmf654', read: listAutopays },
	movements: { api: 'tmf654', read: listMovements },
	messages: { api: 'tmf683', read: listMessages },
	requests: { api: 'tmf621', read: listTickets },
	inbox: { api: 'tmf681', read: listLetters },
	notices: { api: 'session', paged: false, read: getNotices },
	visits: { api: 'session', paged: false, read: listVisits },
	devices: { api: 'session', paged: false, read: listDevices },
	operations: { api: 'session', paged: false, read: listOperations },
	membership: { api: 'tmf658', read: listMemberships },
	points: { api: 'tmf658', read: listPoints },
	pointsHistory: { api: 'loyalty', read: listPointsHistory },
	rewards: { api: 'loyalty', read: listRewards },
	links: { api: 'links', paged: false, read: listLinks },
	promotions: { api: 'tmf671', read: listPromotions },
	catalogue: { api: 'tmf620', read: (transport, context) => listCatalogue(transport, context, undefined) }
};

export const LISTINGS: readonly Listing[] = [
	...Object.entries(READS).map(([name, { read, ...listing }]): Listing => ({
		...listing,
		name: name as Resource,
		read: async (transport, context) => counted(await read(transport, context))
	})),
	{ api: 'tmf635', name: 'usage', paged: false, read: readUsage }
];

function counted(answer: Result<ListAnswer<unknown>>): Result<Counts> {
	if (!answer.ok) return answer;
	if (answer.value.notModified) return { ok: true, value: { read: 0, unreadable: 0 } };
	const { rows, unreadable } = answer.value;
	return { ok: true, value: { read: rows.length, unreadable } };
}

async function readUsage(transport: Transport, context: Context): Promise<Result<Counts>> {
	const { pack, usage: rules, specifications } = context;
	const page = await getUsagePage(transport, pack.api.tmf635, { order: 'newest first', offset: 0, limit: USAGE_READ });
	if (!page.ok) return page;
	if (page.value.body === undefined) return { ok: true, value: { read: 0, unreadable: 0 } };
	try {
		const decode = usageDecoder({ rules, pack, specifications });
		const { records, unreadable } = decode(page.value.body);
		return { ok: true, value: { read: records.length, unreadable } };
	} catch (error) {
		return { ok: false, failure: { class: 'server', code: 'NOT_A_LIST', reason: String(error) } };
	}
}
