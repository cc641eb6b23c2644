import { live } from '$lib/db/queries/live.svelte';
import type { Day } from '$lib/domain/usage/day';
import type { Shortage, UsageIntake } from '$lib/domain/usage/intake';
import type { UsageQuestion } from '$lib/domain/usage/report';
import type { LineId } from '$lib/domain/line';
import { untrack } from 'svelte';
import { pairedReports, type AnsweredReport } from './paired-reports';
import type { ExpensesContext } from './expenses-context';
import { comparable, knownDaysOf } from './coverage';

const NOTHING: Shortage = { lacking: 0, unrated: 0 };

interface Asked extends Pick<ExpensesContext, 'usage' | 'view'> {
	readonly line: LineId;
	/** The operator can be reached, as far as anybody knows. */
	readonly reachable: boolean;
	dayOf(at: number): Day;
}

/**
 * The figures on screen, live. Each keeps its last value until the next is there, and all are asked
 * for at once. Call while a component is being set up.
 */
export function createFigures(asked: Asked) {
	const { usage, view } = asked;
	const filtered = (question: Pick<UsageQuestion, 'range' | 'grouping'>): UsageQuestion =>
		view.filter === undefined ? question : { ...question, filter: view.filter };

	// First what the tap was for. Bars are the rows' own report where those are grouped by the same
	// times.
	const shown = live(() => {
		const rows = filtered({ range: view.range, grouping: view.grouping });
		const bars = view.barGrouping === view.grouping ? rows : { ...rows, grouping: view.barGrouping };
		return pairedReports({ rows, bars }, (question) => usage.report(asked.line, question));
	});

	const intake = live(() => usage.intake(asked.line));
	const shortage = live(() => usage.shortage(asked.line));
	const knownDays = $derived(intake.current === undefined ? undefined : knownDaysOf(intake.current, asked.dayOf));

	// After the figures themselves: a tap is answered sooner when less is read at once.
	const answered = $derived(shown.current?.rows.question);
	const comparison = live(() => {
		if (answered === undefined || knownDays === undefined) return undefined;
		const ranges = untrack(() => view.compared);
		return comparable(knownDays, ranges.previous) === 'yes'
			? usage.comparison(asked.line, ranges, answered.filter)
			: undefined;
	});
	const forecast = live(() =>
		knownDays?.from === undefined ? undefined : usage.forecast(asked.line, view.today, knownDays.from)
	);

	return {
		get rows(): AnsweredReport | undefined {
			return shown.current?.rows;
		},
		/** The same figures over time. */
		get bars(): AnsweredReport | undefined {
			return shown.current?.bars;
		},
		/** The device could not be read. */
		get error(): unknown {
			return shown.error;
		},
		/** `null` before anything was fetched, `undefined` before the device was asked. */
		get intake(): UsageIntake | null | undefined {
			return intake.current;
		},
		/** What the sums go without. */
		get short(): Shortage {
			return shortage.current ?? NOTHING;
		},
		/** Nothing more will come for now. */
		get stopped(): boolean {
			return !asked.reachable || Boolean(intake.current?.failure ?? intake.current?.cut);
		},
		get knownDays() {
			return knownDays;
		},
		get comparison() {
			return comparison.current;
		},
		get forecast() {
			return forecast.current;
		}
	};
}

export type Figures = ReturnType<typeof createFigures>;
