import { expect, it } from 'vitest';
import type { LiveObserver } from '$lib/db/observe';
import { StorageError } from '$lib/domain/storage-error';
import type { UsageQuestion, UsageReport } from '$lib/domain/usage/report';
import { noTotals } from '$lib/domain/usage/totals';
import { pairedReports } from './paired-reports';

const range = { from: 1, to: 30 };
const byNumber: UsageQuestion = { range, grouping: 'number' };
const byDay: UsageQuestion = { range, grouping: 'day' };
const report = (cost: number): UsageReport => ({ totals: { ...noTotals(), cost }, groups: [], missingDays: [] });

/** A store of reports that the test speaks for. */
function store() {
	const asked = new Map<UsageQuestion, LiveObserver<UsageReport>>();
	return {
		asked,
		ask: (question: UsageQuestion) => ({
			subscribe(observer: LiveObserver<UsageReport>) {
				asked.set(question, observer);
				return () => void asked.delete(question);
			}
		})
	};
}

it('come together, then each as it changes', () => {
	const { asked, ask } = store();
	const seen: number[][] = [];
	const stop = pairedReports({ rows: byNumber, bars: byDay }, ask).subscribe({
		next: ({ rows, bars }) => seen.push([rows.report.totals.cost, bars.report.totals.cost]),
		error: () => undefined
	});
	asked.get(byNumber)?.next(report(1));
	expect(seen).toEqual([]);
	asked.get(byDay)?.next(report(2));
	asked.get(byNumber)?.next(report(3));
	expect(seen).toEqual([
		[1, 2],
		[3, 2]
	]);
	stop();
	expect(asked.size).toBe(0);
});

it('ask the same question once', () => {
	const { asked, ask } = store();
	let seen: unknown;
	pairedReports({ rows: byDay, bars: byDay }, ask).subscribe({ next: (both) => (seen = both), error: () => undefined });
	expect(asked.size).toBe(1);
	asked.get(byDay)?.next(report(5));
	const answer = { question: byDay, report: report(5) };
	expect(seen).toEqual({ rows: answer, bars: answer });
});

it('tell when the device can’t be read', () => {
	const { asked, ask } = store();
	let told: unknown;
	pairedReports({ rows: byDay }, ask).subscribe({ next: () => undefined, error: (reason) => (told = reason) });
	const lost = new StorageError('closed', undefined);
	asked.get(byDay)?.error(lost);
	expect(told).toBe(lost);
});
