import type { Observable } from 'dexie';

/**
 * The latest value of a live query, as reactive state. Call while a component or an effect is being set up.
 * - runs `query` again when the state it reads changes, keeping the last value until the next one comes;
 * - `undefined` from `query` (nobody signed in) clears the value;
 * - after an error the last value stays and `error` says what happened, until the next value.
 */
export function live<T>(query: () => Observable<T> | undefined): {
	readonly current: T | undefined;
	readonly error: unknown;
} {
	let current = $state.raw<T>();
	let error = $state.raw<unknown>();

	$effect(() => {
		const observable = query();
		if (observable === undefined) {
			current = undefined;
			error = undefined;
			return;
		}
		const subscription = observable.subscribe({
			next: (value) => {
				current = value;
				error = undefined;
			},
			error: (reason: unknown) => {
				error = reason;
			}
		});
		return () => subscription.unsubscribe();
	});

	return {
		get current() {
			return current;
		},
		get error() {
			return error;
		}
	};
}
