/**
 * A subscriber's records, the same for every side: three years up to a fixed day, drawn from a
 * seed.
 */
import type { UsageRecord } from '../../../src/lib/domain/usage/record';

export const TIME_ZONE = 'Europe/Moscow';
export const LINE = '+79000000003';
/** As many as are worth one commit. */
const BATCH = 20_000;

const END = Date.UTC(2026, 10, 22);
const SPAN = 3 * 365 * 86_400;
const PEOPLE = 400;
const SITES = ['internet', 'internet.night', 'internet.roaming', 'video', 'music', 'social'];
const OPTIONS = ['Night unlimited', 'Music', 'Antivirus', 'Books', 'Tone', 'Weather'];

type Shape = Pick<UsageRecord, 'category' | 'direction' | 'unit'> & { most: number; price: number; weight: number };

const USUAL: Shape = { category: 'call-home', direction: 'out', unit: 'second', most: 900, price: 150, weight: 24 };
const SHAPES: readonly Shape[] = [
	USUAL,
	{ category: 'call-home', direction: 'in', unit: 'second', most: 900, price: 0, weight: 20 },
	{ category: 'call-long-distance', direction: 'out', unit: 'second', most: 600, price: 700, weight: 3 },
	{ category: 'call-international', direction: 'out', unit: 'second', most: 400, price: 2_900, weight: 1 },
	{ category: 'roaming', direction: 'out', unit: 'second', most: 300, price: 3_900, weight: 1 },
	{ category: 'sms', direction: 'out', unit: 'piece', most: 1, price: 280, weight: 8 },
	{ category: 'sms', direction: 'in', unit: 'piece', most: 1, price: 0, weight: 8 },
	{ category: 'internet', direction: 'none', unit: 'byte', most: 80_000_000, price: 30, weight: 33 },
	{ category: 'subscription', direction: 'none', unit: 'piece', most: 1, price: 900, weight: 2 }
];
const WEIGHTED = SHAPES.flatMap((shape) => Array.from({ length: shape.weight }, () => shape));

/** Numerical Recipes' generator: plenty for test data. */
function numbers(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** Batch number `batch` of `total` records, newest first as the operator gives them. */
function batchOf(total: number, batch: number): UsageRecord[] {
	const draw = numbers(batch + 1);
	const step = SPAN / total;
	return Array.from({ length: Math.min(BATCH, total - batch * BATCH) }, (_, index) => {
		const number = batch * BATCH + index;
		const { category, direction, unit, most, price } = WEIGHTED[draw(WEIGHTED.length)] ?? USUAL;
		// Some people are called far more often than others.
		const person = Math.min(draw(PEOPLE), draw(PEOPLE));
		const withParty = unit === 'second' || category === 'sms';
		const names = category === 'subscription' ? OPTIONS : SITES;
		return {
			id: `usage-${String(1e9 - number)}`,
			at: END - Math.floor(number * step) * 1_000 - draw(Math.ceil(step)) * 1_000,
			category,
			direction,
			unit,
			party: withParty ? `+7900${String(1_000_000 + person * 7_919)}` : '',
			amount: 1 + draw(most),
			cost: price === 0 || draw(3) > 0 ? 0 : draw(price * 4),
			service: withParty ? '' : (names[draw(names.length)] ?? ''),
			revision: 1,
			cancelled: false
		};
	});
}

export function batchesOf(total: number): number {
	return Math.ceil(total / BATCH);
}

/** As it would come over the wire. Every side has to read it. */
export function bodyOf(total: number, batch: number): ArrayBuffer {
	return new TextEncoder().encode(JSON.stringify(batchOf(total, batch))).buffer;
}

export function readBody(body: ArrayBuffer): UsageRecord[] {
	return JSON.parse(new TextDecoder().decode(body)) as UsageRecord[];
}

const LAST_DAY = END / 86_400_000 - 1;

/** A year that begins on any day, none like another, and the groupings in turn. */
export function questionOf(run: number) {
	const groupings = ['number', 'category', 'day', 'service', 'month', 'direction', 'week'] as const;
	const from = LAST_DAY - 364 - numbers(run + 77)(700);
	return { range: { from, to: from + 364 }, grouping: groupings[run % groupings.length] ?? 'day' };
}

export type Question = ReturnType<typeof questionOf>;
/** Key → whole minor units. */
export type Answer = Record<string, number>;

/** What every side can do. */
export interface Side {
	/** Opens what is needed: an app does so while it waits for the first answer. */
	prepare(): Promise<void>;
	/** Takes one body in; resolves when it is stored. */
	fill(body: ArrayBuffer): Promise<void>;
	ask(question: Question): Promise<Answer>;
	/** Everything is taken in; closes and deletes. */
	remove(): Promise<void>;
}
