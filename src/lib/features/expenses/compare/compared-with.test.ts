import { expect, it } from 'vitest';
import { isoDay } from '$lib/domain/usage/day';
import { day } from '$lib/domain/usage/usage.fixture';
import { yearBefore } from './compared-with';

it.each([
	['2026-11-01', '2026-11-22', '2025-11-01 2025-11-22'],
	['2025-12-20', '2026-01-10', '2024-12-20 2025-01-10'],
	['2024-02-01', '2024-02-29', '2023-02-01 2023-02-28']
])('the days of a year before %s – %s', (from, to, expected) => {
	const before = yearBefore({ from: day(from), to: day(to) });
	expect(`${isoDay(before.from)} ${isoDay(before.to)}`).toBe(expected);
});
