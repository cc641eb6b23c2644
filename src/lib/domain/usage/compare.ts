import type { DayRange } from './day';
import type { UsageReport } from './report';
import { CATEGORIES, type Category } from './record';

export interface Comparison {
	current: DayRange;
	previous: DayRange;
	currentCost: number;
	previousCost: number;
	/** Current less previous, whole minor units. */
	difference: number;
	/** What made the difference, largest first, all in its direction; none when nothing changed. */
	causes: { category: Category; difference: number }[];
	/** Everything that cost something in either, what changed most first. */
	categories: { category: Category; current: number; previous: number; difference: number }[];
	/**
	 * The one cause that stands for the difference: at least half of everything that pulled that
	 * way.
	 */
	mainCause?: Category;
}

/** Of two reports grouped by category (F48). */
export function compareReports(
	ranges: { current: DayRange; previous: DayRange },
	current: UsageReport,
	previous: UsageReport
): Comparison {
	const difference = current.totals.cost - previous.totals.cost;
	const direction = Math.sign(difference);
	const categories = CATEGORIES.map((category) => {
		const [now, before] = [costOf(current, category), costOf(previous, category)];
		return { category, current: now, previous: before, difference: now - before };
	})
		.filter((row) => row.current !== 0 || row.previous !== 0)
		.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || b.current - a.current);
	const causes = categories
		.map(({ category, difference: change }) => ({ category, difference: change }))
		.filter((cause) => direction !== 0 && Math.sign(cause.difference) === direction)
		.sort((a, b) => direction * (b.difference - a.difference));
	const pull = causes.reduce((sum, cause) => sum + cause.difference, 0);
	const main = causes.find((cause) => Math.abs(cause.difference) * 2 >= Math.abs(pull));
	return {
		...ranges,
		currentCost: current.totals.cost,
		previousCost: previous.totals.cost,
		difference,
		causes,
		categories,
		...(main === undefined ? {} : { mainCause: main.category })
	};
}

function costOf({ groups }: UsageReport, category: Category): number {
	return groups.find(({ key }) => key === category)?.totals.cost ?? 0;
}
