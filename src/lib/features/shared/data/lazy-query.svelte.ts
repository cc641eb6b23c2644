import type { Live } from '$lib/db/observe';
import { live } from '$lib/db/queries/live.svelte';
import type { LineId } from '$lib/domain/line';
import type { AppContext } from '../app-context';

export interface Lazy<T> {
	readonly current: T | undefined;
	/** It could not be fetched so far. It is tried again until it can. */
	readonly missing: boolean;
}

/**
 * Some browsers say `online` too early, and nobody tells of a line that carries again.
 * Milliseconds.
 */
const AGAIN = 10_000;

/**
 * Queries that the first screen goes without, fetched now and, where that fails, again with the
 * network and every few seconds. Call while a component is being set up.
 */
export function lazyQueries<Q>(load: () => Promise<Q>): Lazy<Q> {
	let current = $state.raw<Q>();
	let missing = $state(false);

	$effect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let over = false;
		const bring = () => {
			clearTimeout(timer);
			load().then(
				(queries) => {
					if (over) return;
					over = true;
					current = queries;
					missing = false;
				},
				() => {
					if (over) return;
					missing = true;
					timer = setTimeout(bring, AGAIN);
				}
			);
		};
		const online = () => {
			if (missing) bring();
		};
		bring();
		globalThis.addEventListener?.('online', online);
		return () => {
			over = true;
			clearTimeout(timer);
			globalThis.removeEventListener?.('online', online);
		};
	});

	return {
		get current() {
			return current;
		},
		get missing() {
			return missing;
		}
	};
}

/**
 * A query over the rows of the line signed in, of queries that are fetched first. Call while a
 * component is being set up.
 */
export function lazyLineQuery<Q, T>(
	app: AppContext,
	load: () => Promise<Q>,
	query: (queries: Q, line: LineId) => Live<T> | undefined
): Lazy<T> {
	return lazyQuery(load, (queries) => app.viewed && query(queries, app.viewed.id));
}

/**
 * A query of queries that are fetched first, as long as there is one. Call while a component is
 * being set up.
 */
export function lazyQuery<Q, T>(load: () => Promise<Q>, query: (queries: Q) => Live<T> | undefined): Lazy<T> {
	const queries = lazyQueries(load);
	const rows = live(() => queries.current && query(queries.current));
	return {
		get current() {
			return rows.current;
		},
		get missing() {
			return queries.missing;
		}
	};
}
