import { getUsagePage, listUsageSpecifications, MOST_PER_PAGE, type UsagePage } from '$lib/api/usage/requests';
import { isBadRequest } from '$lib/api/list';
import type { Transport } from '$lib/api/transport';
import type { Result } from '$lib/domain/failure';
import type { Msisdn } from '$lib/domain/msisdn';
import type { UsageSpecification } from '$lib/domain/usage/decode';
import type { UsageGap } from '$lib/domain/usage/intake';
import type { OperatorPack } from '$lib/operator/pack';
import type { PagesTakenIn, UsagePages } from './take-in-pages';
import type { UsageExchange } from './usage-exchange';
import type { UsageHands } from './usage-hands';

/** What outlives one intake. */
export interface PagerMemory {
	/** Records asked for at once: fewer after a timeout, for a network that brings no more in time. */
	perPage: number;
	/** More than this the operator does not take (400). */
	most: number;
	/** What the operator calls things: none until it has been asked, once per line. */
	words: { line?: Msisdn; specifications: readonly UsageSpecification[] };
}

const LEAST_PER_PAGE = 50;

/** What is asked for when more is refused: the limit of many servers. */
const MODEST_PAGE = 100;

export function pagerMemory(): PagerMemory {
	return { perPage: MOST_PER_PAGE, most: MOST_PER_PAGE, words: { specifications: [] } };
}

/** Asks for pages of usage and hands their bodies on to where they are read. */
export class UsagePager {
	readonly exchange: UsageExchange;
	readonly #hands: UsageHands;
	readonly #memory: PagerMemory;

	constructor(exchange: UsageExchange, hands: UsageHands, memory: PagerMemory) {
		this.exchange = exchange;
		this.#hands = hands;
		this.#memory = memory;
	}

	get perPage(): number {
		return Math.min(this.#memory.perPage, this.#memory.most);
	}

	/** `undefined` when the intake has ended. */
	async page<Stored>(
		gap: UsageGap,
		{ limit = this.perPage, etag }: { limit?: number; etag?: string | undefined },
		store: (page: UsagePage) => Promise<Stored | undefined>
	): Promise<Stored | undefined> {
		const memory = this.#memory;
		const stored = await this.exchange.ask((transport, pack) => this.#ask(transport, pack, gap, limit, etag), store);
		if (this.exchange.failure?.class === 'timeout') memory.perPage = Math.max(LEAST_PER_PAGE, memory.perPage >> 2);
		else if (stored !== undefined) memory.perPage = Math.min(MOST_PER_PAGE, memory.perPage * 2);
		return stored;
	}

	takeIn(bodies: ArrayBuffer[], more: Pick<UsagePages, 'reading' | 'replaceMonth'> = {}): Promise<PagesTakenIn> {
		const { session, pack } = this.exchange;
		const { line, signedInAt } = session;
		const { specifications } = this.#memory.words;
		const { timeZone } = pack;
		return this.#hands.takeIn({ line, timeZone, signIn: { line, signedInAt }, specifications, bodies, ...more });
	}

	/** The words are asked for beside the first page, but not for an answer that may be «unchanged». */
	async #ask(
		transport: Transport,
		pack: OperatorPack,
		{ from, before, ratedSince, offset }: UsageGap,
		limit: number,
		etag: string | undefined
	): Promise<Result<UsagePage>> {
		const early = etag === undefined ? this.#learnWords(transport, pack) : undefined;
		const ask = (most: number) =>
			getUsagePage(transport, pack.api.tmf635, {
				...(from === undefined ? {} : { from }),
				...(before === undefined ? {} : { before }),
				...(ratedSince === undefined ? {} : { ratedFrom: ratedSince }),
				...(etag === undefined ? {} : { etag }),
				order: 'newest first',
				offset,
				limit: most
			});
		let page = await ask(limit);
		if (isBadRequest(page) && limit > MODEST_PAGE) {
			page = await ask(MODEST_PAGE);
			if (page.ok) this.#memory.most = MODEST_PAGE;
		}
		if (!page.ok || page.value.body === undefined) return page;
		const learnt = await (early ?? this.#learnWords(transport, pack));
		return learnt.ok ? page : learnt;
	}

	/** An operator that refuses to tell is read by the pack's own words. */
	async #learnWords(transport: Transport, pack: OperatorPack): Promise<Result<void>> {
		const { line } = this.exchange.session;
		if (this.#memory.words.line === line) return { ok: true, value: undefined };
		const answer = await listUsageSpecifications(transport, pack.api.tmf635);
		if (!answer.ok && answer.failure.class !== 'rejected') return answer;
		const specifications = answer.ok && !answer.value.notModified ? answer.value.rows : [];
		this.#memory.words = { line, specifications };
		return { ok: true, value: undefined };
	}
}
