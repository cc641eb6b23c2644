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
	/** The one cause that stands for the difference: at least half of everything that pulled that way. */
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
	const causes = CATEGORIES.map((category) => ({
		category,
		difference: costOf(current, category) - costOf(previous, category)
	}))
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
		...(main === undefined ? {} : { mainCause: main.category })
	};
}

function costOf({ groups }: UsageReport, category: Category): number {
	return groups.find(({ key }) => key === category)?.totals.cost ?? 0;
}
