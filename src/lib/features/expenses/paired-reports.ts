import type { Live } from '$lib/db/observe';
import type { StorageError } from '$lib/domain/storage-error';
import type { UsageQuestion, UsageReport } from '$lib/domain/usage/report';

/**
 * A report and what it answers: rows must be read by the grouping they were made by, not by the one
 * just tapped.
 */
export interface AnsweredReport {
	question: UsageQuestion;
	report: UsageReport;
}

/**
 * Several reports that are shown side by side, live: nothing before all are there, so that the
 * figures of one period never stand beside those of another. Questions in a row that are the same
 * are asked once.
 */
export function pairedReports<Names extends string>(
	questions: Record<Names, UsageQuestion>,
	ask: (question: UsageQuestion) => Live<UsageReport>
): Live<Record<Names, AnsweredReport>> {
	const names = Object.keys(questions) as Names[];
	return {
		subscribe({ next, error }) {
			const got: Partial<Record<Names, AnsweredReport>> = {};
			const distinct = new Map<UsageQuestion, Names[]>();
			for (const name of names) distinct.set(questions[name], [...(distinct.get(questions[name]) ?? []), name]);
			const stops = [...distinct].map(([question, asking]) =>
				ask(question).subscribe({
					next: (report) => {
						for (const name of asking) got[name] = { question, report };
						if (isWhole(got, names)) next({ ...got });
					},
					error: (reason: StorageError) => error(reason)
				})
			);
			return () => stops.forEach((stop) => stop());
		}
	};
}

function isWhole<Names extends string>(
	got: Partial<Record<Names, AnsweredReport>>,
	names: readonly Names[]
): got is Record<Names, AnsweredReport> {
	return names.every((name) => got[name] !== undefined);
}
