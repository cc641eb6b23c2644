/** What must be true after any schedule. Gives what is not. */
import type { OutboxEntry, OutboxState } from '$lib/domain/outbox';
import { LINE, OTHER } from '../support/device';
import type { Life } from './life';
import type { Booking } from './operator';

const AT_REST: readonly OutboxState[] = ['done', 'rejected', 'expired', 'cancelled', 'needs-confirmation'];

/** The person was told that nobody knows. */
const DOUBTED: readonly OutboxState[] = ['unknown', 'dismissed'];

export async function judge(life: Life): Promise<string[]> {
	const { operator, confirmed, violations } = life;
	const entries = [...(await life.entries(LINE)), ...(await life.entries(OTHER))];
	const found = [...violations, ...operator.complaints];
	for (const { key } of operator.bookings) if (!confirmed.has(key)) found.push(`${key} applied, never confirmed`);
	for (const [key, { line, minor, mayBeGone }] of confirmed) {
		const entry = entries.find((one) => one.key === key);
		const bookings = operator.bookings.filter((booking) => booking.key === key);
		const allowed = mayBeGone === 'once credited' ? count(bookings, 'credit') > 0 : mayBeGone;
		if (entry === undefined && !allowed) found.push(`${key} is gone`);
		for (const booking of bookings) {
			if (booking.minor !== minor) found.push(`${key} applied at ${booking.minor}, confirmed at ${minor}`);
			if (booking.line !== line) found.push(`${key} of ${line} applied with the cookie of ${booking.line}`);
		}
		for (const kind of ['charge', 'credit', 'order', 'message', 'request'] as const)
			if (count(bookings, kind) > 1) found.push(`${key} applied ${count(bookings, kind)} times (${kind})`);
		if (entry !== undefined) found.push(...judgeEntry(entry, entries, operator.bookings));
	}
	return [...found, ...outOfOrder(life, entries)];
}

const EFFECT: Record<OutboxEntry['command']['kind'], Booking['kind']> = {
	'top-up': 'credit',
	order: 'order',
	transfer: 'credit',
	autopay: 'credit',
	bonus: 'credit',
	// Not asked for by any schedule: done twice it is as if it were done once.
	revoke: 'order',
	copy: 'order',
	link: 'order',
	message: 'message',
	request: 'request',
	unreadable: 'credit'
};

function judgeEntry(entry: OutboxEntry, all: readonly OutboxEntry[], bookings: readonly Booking[]): string[] {
	const { key, state, command } = entry;
	if (DOUBTED.includes(state)) return judgeChain(entry, all, bookings);
	if (!AT_REST.includes(state)) return [`${key} has not come to rest: ${state}`];
	const own = bookings.filter((booking) => booking.key === key);
	const applied = count(own, EFFECT[command.kind]);
	const found = applied === (state === 'done' ? 1 : 0) ? [] : [`${key} is ${state}, applied ${applied} times`];
	return [...found, ...judgeChain(entry, all, bookings)];
}

function judgeChain(entry: OutboxEntry, all: readonly OutboxEntry[], bookings: readonly Booking[]): string[] {
	const { key, state, command } = entry;
	if (command.kind !== 'top-up') return [];
	const found: string[] = [];
	// However often it was confirmed again: one payment for all of them.
	const chain = replacedBy(key, all);
	const charges = count(
		bookings.filter((booking) => chain.includes(booking.key)),
		'charge'
	);
	if (state === 'done' ? charges !== 1 : charges > 1) found.push(`${key} is ${state}, paid ${charges} times`);
	const forgettable: readonly OutboxState[] = ['done', 'cancelled', ...DOUBTED];
	const forgotten = charges > 0 && !forgettable.includes(state) && entry.progress.paymentId === undefined;
	if (forgotten) found.push(`${key} is ${state}, and nobody remembers that it was paid`);
	return found;
}

/** The command itself and all it was confirmed in place of, one after another. */
function replacedBy(key: string, all: readonly OutboxEntry[]): string[] {
	return [key, ...all.filter((other) => other.replacedBy === key).flatMap((other) => replacedBy(other.key, all))];
}

/**
 * Of a line's messages the operator hears in the order in which they were confirmed; one tried
 * again by hand has lost its place.
 */
function outOfOrder({ operator, confirmed }: Life, entries: readonly OutboxEntry[]): string[] {
	return [LINE, OTHER].flatMap((line) => {
		const heard = operator.arrivals.flatMap((arrival) => {
			const entry = entries.find(({ key }) => key === arrival.key);
			return arrival.line === line && entry?.command.kind === 'message' && !confirmed.get(entry.key)?.retried
				? [entry]
				: [];
		});
		return heard.flatMap((entry, place) => {
			const before = heard[place - 1];
			return before && before.seq > entry.seq ? [`${entry.key} heard of after ${before.key}`] : [];
		});
	});
}

function count(bookings: readonly Booking[], kind: Booking['kind']): number {
	return bookings.filter((booking) => booking.kind === kind).length;
}
