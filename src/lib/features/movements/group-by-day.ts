import type { Movement } from '$lib/domain/subscriber';

export interface Day {
	number: number;
	rows: Movement[];
}

/** Rows come newest first and stay so; a day is the operator's, as `dayNumber` cuts it. */
export function groupByDay(rows: readonly Movement[], dayNumber: (at: number) => number): Day[] {
	const days: Day[] = [];
	for (const row of rows) {
		const number = dayNumber(row.at);
		const last = days.at(-1);
		if (last?.number === number) last.rows.push(row);
		else days.push({ number, rows: [row] });
	}
	return days;
}
