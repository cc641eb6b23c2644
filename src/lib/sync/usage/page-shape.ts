import type { Instant } from '$lib/domain/instant';
import { isInstant } from '$lib/domain/instant';
import type { UsageRecord } from '$lib/domain/usage/record';

/**
 * What the next request depends on. Found where the records are decoded (the worker), so that only
 * this little crosses the thread boundary.
 */
export interface PageShape {
	/** Records in the answer, readable or not. */
	count: number;
	unreadable: number;
	newest?: Instant;
	oldest?: Instant;
	/** The id it begins with, or what else tells it from another page. */
	first?: string;
	/** Whether the newest come first, as asked. */
	descending: boolean;
	/** The latest rating. */
	ratedTo?: Instant;
}

export function shapeOf(records: readonly UsageRecord[], unreadable: number): PageShape {
	const shape: PageShape = { count: records.length + unreadable, unreadable, descending: true };
	let previous = Infinity;
	for (const { at, revision } of records) {
		if (at > previous) shape.descending = false;
		previous = at;
		shape.newest = Math.max(shape.newest ?? at, at);
		shape.oldest = Math.min(shape.oldest ?? at, at);
		// 0 is «not rated yet».
		if (revision > 0 && isInstant(revision)) shape.ratedTo = Math.max(shape.ratedTo ?? revision, revision);
	}
	if (records[0] !== undefined) shape.first = records[0].id;
	return shape;
}
