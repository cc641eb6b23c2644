import { expect, it } from 'vitest';
import { NIGHT, recordMatch } from './conditions';

const at = (moment: string) => Date.parse(moment);
const night = (timeZone: string, moment: string) =>
	recordMatch({ clock: { timeZone, spans: [NIGHT] } })?.(at(moment), 0, 1);

it.each([
	['21:59', '2026-11-22T18:59:59Z', false],
	['22:00', '2026-11-22T19:00:00Z', true],
	['23:59', '2026-11-22T20:59:59Z', true],
	['00:00:01', '2026-11-22T21:00:01Z', true],
	['06:59', '2026-11-23T03:59:59Z', true],
	['07:00', '2026-11-23T04:00:00Z', false]
])('in Moscow %s is told by the clocks there', (_, moment, expected) => {
	expect(night('Europe/Moscow', moment)).toBe(expected);
});

it('the same moment is night in one zone and day in another', () => {
	expect(night('Europe/Moscow', '2026-11-22T20:00:00Z')).toBe(true);
	expect(night('Asia/Vladivostok', '2026-11-22T20:00:00Z')).toBe(true);
	expect(night('Asia/Vladivostok', '2026-11-22T21:30:00Z')).toBe(false);
	expect(night('America/New_York', '2026-11-22T20:00:00Z')).toBe(false);
});

it('follows the clocks when they change', () => {
	// Summer time ends in Berlin at 01:00 UTC: 05:30 UTC is 07:30 the day before and 06:30 on the
	// day itself.
	expect(night('Europe/Berlin', '2026-10-24T05:30:00Z')).toBe(false);
	expect(night('Europe/Berlin', '2026-10-25T05:30:00Z')).toBe(true);
});

it('a date alone, kept as the first moment of its day, has no hour', () => {
	expect(night('Europe/Moscow', '2026-11-22T21:00:00Z')).toBe(false);
	expect(night('Asia/Kathmandu', '2026-11-22T18:15:00Z')).toBe(false);
});

it('several times have to fit all', () => {
	const spans = [NIGHT, { from: 23 * 60, to: 24 * 60 }];
	const both = recordMatch({ clock: { timeZone: 'UTC', spans } });
	expect(both?.(at('2026-11-22T23:15:00Z'), 0, 1)).toBe(true);
	expect(both?.(at('2026-11-22T22:15:00Z'), 0, 1)).toBe(false);
});

it('a price is told exactly, in parts of the least coin too', () => {
	const [paid, free, dear] = [{ price: 'paid' }, { price: 'free' }, { least: 5 }].map((one) =>
		recordMatch(one as object)
	);
	expect([1, 0, -1].map((cost) => paid?.(0, cost, 1))).toEqual([true, false, false]);
	expect(free?.(0, 0, 1)).toBe(true);
	expect(free?.(0, 0, 0)).toBe(false);
	expect([49_999, 50_000].map((cost) => dear?.(0, cost, 1))).toEqual([false, true]);
});

it('where nothing is asked nothing is looked at', () => {
	expect(recordMatch({})).toBeUndefined();
});
