import type { Exchange } from '../gateway/foreign-server';

export type Json = Record<string, unknown>;

/** What the server has told, for judging what the app says of it. */
export class Served {
	constructor(private readonly exchanges: readonly Exchange[]) {}

	/** Every record of a list, over all pages and answers. */
	records(api: Exchange['api'], path: string): Json[] {
		const bodies = new Set(this.#lists(api, path).map(({ body }) => body));
		return [...bodies].flatMap((body) => (Array.isArray(body) ? (body as Json[]) : []));
	}

	/**
	 * The list was told, whole and empty of such records: only then «there is none» is true. A
	 * question that was refused as it was put (400) has lost nothing when the same list was told to
	 * another.
	 */
	none(api: Exchange['api'], path: string, such: (record: Json) => boolean = () => true): boolean {
		const lists = this.#lists(api, path);
		const told = lists.some(({ status }) => status < 400);
		return told && lists.every(({ status }) => status <= 400) && !this.records(api, path).some(such);
	}

	/** Some answer was a breakdown. */
	get broke(): boolean {
		return this.exchanges.some(({ status }) => status >= 500);
	}

	/** Of every answer. */
	get bodies(): unknown[] {
		return [...new Set(this.exchanges.map(({ body }) => body))];
	}

	/**
	 * Every number that stands anywhere in an answer, whole hundredths of its unit; signs are the
	 * app's own business.
	 */
	amounts(): Set<number> {
		const found = new Set<number>();
		for (const number of this.bodies.flatMap(numbersIn)) found.add(Math.round(Math.abs(number) * 100));
		return found;
	}

	/** A price that is nothing, said in so many words. */
	free(...places: [Exchange['api'], string][]): boolean {
		return places.some(([api, path]) => this.records(api, path).some((record) => pricesIn(record).includes(0)));
	}

	#lists(api: Exchange['api'], path: string): Exchange[] {
		return this.exchanges.filter((one) => one.method === 'GET' && one.api === api && one.path === path);
	}
}

function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? [Number(value)] : [];
	return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(numbersIn);
}

/** Amounts of money in a record, `Money` and `Quantity` alike; unreadable ones as NaN. */
export function pricesIn(value: unknown): number[] {
	if (value === null || typeof value !== 'object') return [];
	const { value: sum, unit, amount, units } = value as Json;
	const own = typeof unit === 'string' ? [Number(sum)] : typeof units === 'string' ? [Number(amount)] : [];
	return [...own, ...Object.values(value).flatMap(pricesIn)];
}
