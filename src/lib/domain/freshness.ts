import type { Failure } from './failure';
import type { Instant } from './instant';
import { RESOURCES, type Resource } from './resources';

/** `fetchedAt` and `checkedAt` of a resource that no answer has ever come for. */
export const NEVER: Instant = 0;

/**
 * How old the rows of one resource are, and what went wrong since. Failures are recorded here and
 * never touch the rows.
 */
export interface Freshness {
	resource: Resource;
	/**
	 * When the request that brought the rows was started; {@link NEVER} when none has succeeded.
	 */
	fetchedAt: Instant;
	/**
	 * When the operator last confirmed the rows, with a body or with 304: the age that screens
	 * show.
	 */
	checkedAt: Instant;
	/** The pages the rows came in, in order, when their tags can prove that nothing has changed. */
	pages?: TaggedPage[];
	/**
	 * What language they were asked for in, and what they are in by the operator's word. Of rows
	 * that say neither, nobody had asked: they are in the operator's own.
	 */
	asked?: string;
	language?: string;
	/** Records of the last answer that could not be read. */
	unreadable: number;
	/** The list may go on where the last answer ended. */
	cut?: true;
	/** The last attempt's failure; absent after a success. */
	failure?: Failure;
	failedAt?: Instant;
	/**
	 * Keys of done commands whose effect these rows can't show yet: a pull begun after them takes
	 * them out.
	 */
	awaiting?: string[];
}

/** A page of a list as it was asked for, and the `ETag` it came with. */
export interface TaggedPage {
	offset: number;
	/** Records asked for; absent: as many as the operator likes. */
	limit?: number;
	etag: string;
}

export type FreshnessMap = Record<Resource, Freshness>;

export function neverFetched(resource: Resource): Freshness {
	return { resource, fetchedAt: NEVER, checkedAt: NEVER, unreadable: 0 };
}

/** The rows are all there are: only then may «none» be said of what is not among them. */
export function isWhole({ checkedAt, unreadable, cut }: Freshness): boolean {
	return checkedAt !== NEVER && unreadable === 0 && !cut;
}

/** Every resource has an answer, also those that have no row yet. */
export function freshnessMap(rows: readonly Freshness[]): FreshnessMap {
	const map = Object.fromEntries(RESOURCES.map((resource) => [resource, neverFetched(resource)])) as FreshnessMap;
	for (const row of rows) if (row.resource in map) map[row.resource] = row;
	return map;
}
