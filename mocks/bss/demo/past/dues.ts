import { DAY, HOUR, type Instant, MINUTE } from '../../../../src/lib/domain/instant';
import { addMonths, startOfDay } from '../../calendar';
import type { Line } from '../../line';
import type { Random } from '../../random';
import { feeDue, feeOf } from '../../recurring';
import type { Due } from '../../usage/usage';
import type { Habits } from './habits';

/** Something that fell due in the past. */
export type PastDue = Due & {
	at: Instant;
	/** So small and so often that a statement adds it to the day's calls. */
	daily?: true;
};

/** A moment of that day when people are awake. */
export const byDay = (at: Instant, zone: string, random: Random): Instant =>
	startOfDay(at, zone) + random.int(8 * 60, 22 * 60) * MINUTE;

/** Fees of what the line owns, as often as they fell due. */
export function fees(line: Line, from: Instant, before: Instant): PastDue[] {
	return line.products.flatMap((product) => {
		const { nextChargeAt, startedAt, offering } = product;
		const minor = feeOf(product, before);
		if (nextChargeAt === undefined || minor === 0) return [];
		const past: PastDue[] = [];
		for (let back = 1; ; back += 1) {
			const at = addMonths(nextChargeAt, -back, line.pack.timeZone);
			if (at < Math.max(from, startedAt)) return past;
			if (at < before) past.push({ ...feeDue(offering, minor), at });
		}
	});
}

/** Content that was paid by the day, in the night. */
export function content({ content: plans }: Habits, from: Instant, before: Instant, zone: string): PastDue[] {
	return plans.flatMap(({ service, minor, began, days }) =>
		Array.from({ length: days }, (_, day): PastDue => {
			const at = startOfDay(before - (began - day) * DAY, zone) + 3 * HOUR;
			return { category: 'subscription', service, minor, text: service, at, daily: true };
		}).filter(({ at }) => at >= from && at < before)
	);
}

/** What was bought now and then. */
export function purchases(line: Line, habits: Habits, from: Instant, before: Instant, random: Random): PastDue[] {
	const { timeZone } = line.pack;
	const past: PastDue[] = [];
	for (let month = from; month < before; month = addMonths(month, 1, timeZone))
		for (let left = random.int(...habits.purchases); left > 0; left -= 1) {
			const { text, category, minor, step } = random.pick(habits.goods);
			const at = byDay(month + random.int(0, 29) * DAY, timeZone, random);
			const cost = step * random.int(Math.ceil(minor[0] / step), Math.floor(minor[1] / step));
			if (at > from && at < before - HOUR) past.push({ category, service: text, minor: cost, text, at });
		}
	return past;
}
