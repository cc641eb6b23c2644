/** The two fields of a range, read together. Each end may leave out what the other says; what can't be read stays in its field. */
import type { DayRange } from '$lib/domain/usage/day';
import { parseRange, type RangeReading } from '$lib/domain/usage/parse-range';
import type { Period } from '$lib/domain/usage/periods';

export type RangeEnd = 'from' | 'to';

/** What a person has typed; an end not touched is absent. */
export type TypedRange = Partial<Record<RangeEnd, string>>;

export type ReadRange = { ok: true; period: Period } | { ok: false; unreadable: RangeEnd[] };

/**
 * - both ends typed, or one of them and the other as it is shown;
 * - a whole range or month typed into the first field alone is that range;
 * - an end typed beyond the other one, which was not touched, is that single day.
 */
export function readTyped(
	typed: TypedRange,
	shown: { range: DayRange; text: (day: number) => string },
	reading: RangeReading
): ReadRange {
	const texts = { from: typed.from ?? shown.text(shown.range.from), to: typed.to ?? shown.text(shown.range.to) };
	const alone = { from: parseRange(texts.from, reading), to: parseRange(texts.to, reading) };
	if (typed.to === undefined && alone.from !== undefined && alone.from.range.from !== alone.from.range.to)
		return { ok: true, period: alone.from };
	const together = parseRange(`${texts.from} \u2013 ${texts.to}`, reading);
	if (together !== undefined && texts.from.trim() !== '' && texts.to.trim() !== '')
		return { ok: true, period: beyond(typed, together, shown.range, alone) ?? together };
	const unreadable = (['from', 'to'] as const).filter((end) => alone[end] === undefined);
	return { ok: false, unreadable: unreadable.length === 0 ? ['to'] : unreadable };
}

/** The end that was typed, when it turned the range around. */
function beyond(
	typed: TypedRange,
	together: Period,
	shown: DayRange,
	alone: Record<RangeEnd, Period | undefined>
): Period | undefined {
	if (typed.to === undefined && together.range.to !== shown.to) return alone.from;
	if (typed.from === undefined && together.range.from !== shown.from) return alone.to;
	return undefined;
}
