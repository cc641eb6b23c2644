/**
 * The period chosen last, for as long as the app is open: tomorrow's first look is at this month
 * again.
 */
import { lengthOf, type DayRange } from '$lib/domain/usage/day';
import type { Period, PeriodKind } from '$lib/domain/usage/periods';
import { tabStore, type TabStore } from '$lib/platform/tab-store';

/** A kind of period around today, or days chosen by hand. */
export type PeriodChoice = Exclude<PeriodKind, 'custom'> | DayRange;

const KEY = 'expenses-period';
const KINDS: readonly unknown[] = ['today', 'week', 'month'] satisfies PeriodChoice[];
const store = () => tabStore(() => sessionStorage);

export function keepPeriod({ kind, range }: Period, to: TabStore = store()): void {
	to.set(KEY, kind === 'custom' ? range : kind);
}

export function keptPeriod(from: TabStore = store()): PeriodChoice | undefined {
	const kept = from.get(KEY);
	if (KINDS.includes(kept)) return kept as PeriodChoice;
	return isRange(kept) ? { from: kept.from, to: kept.to } : undefined;
}

function isRange(kept: unknown): kept is DayRange {
	const { from, to } = (kept ?? {}) as Partial<DayRange>;
	return Number.isInteger(from) && Number.isInteger(to) && lengthOf(kept as DayRange) > 0;
}
