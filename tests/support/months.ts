/** Days as `YYYY-MM-DD`; `query` opens the month's expenses by category. */
export interface Month {
	from: string;
	to: string;
	query: string;
}

/**
 * A whole month in the past, so that it has records on the first of a month and on a Monday morning
 * too.
 */
export function pastMonth(monthsAgo: number): Month {
	const [year, month] = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Moscow' }).split('-').map(Number);
	const day = (ahead: number, date: number) =>
		new Date(Date.UTC(year ?? 0, (month ?? 0) - 1 - monthsAgo + ahead, date)).toISOString().slice(0, 10);
	const [from, to] = [day(0, 1), day(1, 0)];
	return { from, to, query: `?period=month&from=${from}&to=${to}&by=category` };
}
