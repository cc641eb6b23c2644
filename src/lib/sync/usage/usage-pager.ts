import { getUsagePage, listUsageSpecifications, MOST_PER_PAGE, type UsagePage } from '$lib/api/usage/requests';
import type { Transport } from '$lib/api/transport';
import type { Failure, Result } from '$lib/domain/failure';
import type { LineId } from '$lib/domain/line';
import type { UsageSpecification } from '$lib/domain/usage/decode';
import type { UsageGap } from '$lib/domain/usage/intake';
import type { OperatorPack } from '$lib/operator/pack';
import type { IngestedPages, UsagePages } from './ingest-pages';
import type { UsageExchange } from './usage-exchange';
import type { UsageIngestor } from './usage-ingestor';

/**
 * What outlives one intake: what this operator's server, and the network, have been seen to bear.
 */
export interface PagerMemory {
	/**
	 * Records asked for at once: fewer after a timeout, for a network that brings no more in time.
	 */
	perPage: number;
	/** More at once are refused. */
	most: number;
	/** So many at once have been given. */
	given: number;
	/** Filters are refused: everything is asked for, by offset. */
	unfiltered: boolean;
	/** What the operator calls things: none until it has been asked, once per line. */
	words: { line?: LineId; specifications: readonly UsageSpecification[] };
}

const LEAST_PER_PAGE = 50;

/** What is tried in turn with a server that refuses pages of the size asked for. */
const SIZES = [500, 200, 100, 50, 20, 10];

export function pagerMemory(): PagerMemory {
	return {
		perPage: MOST_PER_PAGE,
		most: MOST_PER_PAGE,
		given: 0,
		unfiltered: false,
		words: { specifications: [] }
	};
}

/** A page with the limit it was given under. */
type LimitedPage = UsagePage & { limit: number };

/** Asks for pages of usage and hands their bodies on to where they are read. */
export class UsagePager {
	readonly exchange: UsageExchange;
	readonly #ingestor: UsageIngestor;
	readonly #memory: PagerMemory;
	/** The operator could not tell its words: it is asked again with the next intake. */
	#wordless = false;

	constructor(exchange: UsageExchange, ingestor: UsageIngestor, memory: PagerMemory) {
		this.exchange = exchange;
		this.#ingestor = ingestor;
		this.#memory = memory;
	}

	get perPage(): number {
		return Math.min(this.#memory.perPage, this.#memory.most);
	}

	/** Whether a page can't be larger. */
	isMost(limit: number): boolean {
		return limit === this.#memory.most;
	}

	/** `undefined` when the intake has ended. */
	async page<Stored>(
		gap: UsageGap,
		{ limit = this.perPage, etag }: { limit?: number; etag?: string | undefined },
		store: (page: LimitedPage) => Promise<Stored | undefined>
	): Promise<Stored | undefined> {
		const memory = this.#memory;
		const stored = await this.exchange.ask((transport, pack) => this.#ask(transport, pack, gap, limit, etag), store);
		if (this.exchange.failure?.class === 'timeout') memory.perPage = Math.max(LEAST_PER_PAGE, memory.perPage >> 2);
		else if (stored !== undefined) memory.perPage = Math.min(MOST_PER_PAGE, memory.perPage * 2);
		return stored;
	}

	ingest(bodies: ArrayBuffer[], more: Pick<UsagePages, 'reading' | 'replaceMonth'> = {}): Promise<IngestedPages> {
		const { line, session, pack } = this.exchange;
		const { line: signedIn, signedInAt } = session;
		const { specifications } = this.#memory.words;
		const { timeZone } = pack;
		return this.#ingestor.ingest({
			...{ line, operator: pack.id, timeZone, signIn: { line: signedIn, signedInAt } },
			...{ specifications, bodies, ...more }
		});
	}

	/**
	 * The words are asked for beside the first page, but not for an answer that may be «unchanged».
	 */
	async #ask(
		transport: Transport,
		pack: OperatorPack,
		gap: UsageGap,
		limit: number,
		etag: string | undefined
	): Promise<Result<LimitedPage>> {
		const early = etag === undefined ? this.#learnWords(transport, pack) : undefined;
		const page = await this.#request(transport, pack, gap, limit, etag);
		if (page.ok && page.value.body !== undefined) await (early ?? this.#learnWords(transport, pack));
		return page;
	}

	/**
	 * Some servers refuse what they do not know or find too much, with one and the same 400. So
	 * smaller pages are tried first, unless this size has been given before; then the filters are
	 * left out, and the answer shows that the operator does not cut by time as asked.
	 */
	async #request(
		transport: Transport,
		pack: OperatorPack,
		{ from, before, ratedSince, offset }: UsageGap,
		limit: number,
		etag: string | undefined
	): Promise<Result<LimitedPage>> {
		const memory = this.#memory;
		const { most, unfiltered } = memory;
		const filters = {
			...(from === undefined ? {} : { from }),
			...(before === undefined ? {} : { before }),
			...(ratedSince === undefined ? {} : { ratedFrom: ratedSince })
		};
		const place = { ...(etag === undefined ? {} : { etag }), order: 'newest first', offset } as const;
		const hasFilters = Object.keys(filters).length > 0;
		let size = Math.min(limit, most);
		for (;;) {
			const asked = { ...(memory.unfiltered ? {} : filters), ...place, limit: size };
			const page = await getUsagePage(transport, pack.api.tmf635, asked);
			if (page.ok) {
				memory.given = Math.max(memory.given, size);
				return { ok: true, value: { ...page.value, limit: size } };
			}
			const smaller = size <= memory.given ? undefined : SIZES.find((one) => one < size);
			if (isRefused(page.failure) && smaller !== undefined) size = memory.most = smaller;
			else if (isRefused(page.failure) && hasFilters && !memory.unfiltered) {
				Object.assign(memory, { unfiltered: true, most });
				size = Math.min(limit, most);
			} else {
				// It was not for the size or the filters: the next intake tries what was good
				// before.
				Object.assign(memory, { unfiltered, most });
				return page;
			}
		}
	}

	/** An operator that does not tell is read by the pack's own words. */
	async #learnWords(transport: Transport, pack: OperatorPack): Promise<void> {
		const { line } = this.exchange;
		if (this.#wordless || this.#memory.words.line === line) return;
		const answer = await listUsageSpecifications(transport, pack.api.tmf635);
		if (answer.ok && !answer.value.notModified) this.#memory.words = { line, specifications: answer.value.rows };
		else {
			this.#wordless = true;
			this.#memory.words = { specifications: [] };
		}
	}
}

/** A request that the server does not want as it is. */
function isRefused({ status }: Failure): boolean {
	return status === 400 || status === 422;
}
