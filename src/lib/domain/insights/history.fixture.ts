/** Bills made up for tests: what was taken, by dates as operators have them. */
import { idOf } from '../line.fixture';
import { DAY, HOUR, MINUTE, type Instant } from '../instant';
import type { Operation } from '../operation';
import { LINE } from '../outbox.fixture';
import { monthly, offering, product, rub } from '../orders/orders.fixture';
import type { Movement, OwnedProduct } from '../subscriber';
import { zoneCalendar } from '../usage/calendar';
import type { Category, UsageRecord } from '../usage/record';
import { record } from '../usage/usage.fixture';
import type { Facts } from './facts';
import { nextDay, type Rhythm } from './rhythm';

const CALENDAR = zoneCalendar('Europe/Moscow');
/** Noon of 22 November 2026. */
export const NOW = Date.parse('2026-11-22T12:00:00+03:00');
const TODAY = CALENDAR.dayOf(NOW);

export interface Taken {
	at: Instant;
	minor: number;
}

interface Course {
	/** Days since the last one. */
	ago?: number;
	/** Of the day. */
	hour?: number;
	/** Minutes by which each misses the hour, in turn. */
	apart?: readonly number[];
	/** Days by which each misses its date, in turn. */
	off?: readonly number[];
	/** Places of those that failed, counted from the newest. */
	missed?: readonly number[];
}

/** So many times a sum, the newest first. */
export function taken(minor: number, rhythm: Rhythm, times: number, course: Course = {}): Taken[] {
	const { ago = 0, hour = 3, apart = [0], off = [0], missed = [] } = course;
	return Array.from({ length: times }, (_, place) => {
		const day = nextDay(TODAY - ago, rhythm, -place) + (off[place % off.length] ?? 0);
		return { at: CALENDAR.startOf(day) + hour * HOUR + (apart[place % apart.length] ?? 0) * MINUTE, minor };
	}).filter((_, place) => !missed.includes(place));
}

/** Whenever somebody liked: days ago, hour, sum. */
export const bought = (...times: readonly (readonly [ago: number, hour: number, minor: number])[]): Taken[] =>
	times.map(([ago, hour, minor]) => ({ at: CALENDAR.startOf(TODAY - ago) + Math.round(hour * HOUR), minor }));

let made = 0;

export const records = (
	service: string,
	debits: readonly Taken[],
	category: Category = 'subscription'
): UsageRecord[] =>
	debits.map(({ at, minor }) => ({
		...record({ id: `u-${(made += 1)}`, at, category, direction: 'none', unit: 'piece', amount: 1, party: '' }),
		...{ service, cost: minor }
	}));

export const movements = (description: string, debits: readonly Taken[], fields: Partial<Movement> = {}): Movement[] =>
	debits.map(({ at, minor }) => ({
		...{ line: idOf(LINE), id: `m-${(made += 1)}`, at, kind: 'charge', status: 'completed' },
		...{ amount: rub(-minor), description, ...fields }
	}));

export const returned = (description: string, debits: readonly Taken[]): Movement[] =>
	movements(description, debits).map((one) => ({ ...one, kind: 'adjustment', amount: rub(-one.amount.minor) }));

export const tariff = (change: Partial<OwnedProduct> = {}): OwnedProduct =>
	product('plan', { kind: 'tariff', name: 'Просто день', prices: [monthly(500_00)], ...change });

/** The fee of the tariff, by the day of the month that a line has. */
export const tariffFees = (times = 12): UsageRecord[] =>
	records('Просто день', taken(500_00, { months: 1 }, times, { ago: 8 }), 'tariff-fee');

export const operation = (fields: Partial<Operation>): Operation => ({
	...{ line: idOf(LINE), id: `o-${(made += 1)}`, at: NOW - 200 * DAY, kind: 'top-up', result: 'done' },
	...fields
});

export const option = (id: string, name: string, minor: number, change: Partial<OwnedProduct> = {}): OwnedProduct =>
	product(id, { name, prices: [monthly(minor)], ...change });

/** A line with a tariff alone, all of whose records are known. */
export const facts = (change: Partial<Facts> = {}): Facts => ({
	...{ now: NOW, currency: 'RUB', calendar: CALENDAR, movements: [], charges: tariffFees(), chargesFrom: 0 },
	...{ products: [tariff()], catalogue: [offering('plan', { kind: 'tariff', name: 'Просто день' })] },
	...{ outbox: [], operations: [] },
	...change
});
