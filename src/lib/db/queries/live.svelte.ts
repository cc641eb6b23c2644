import type { Live } from '../observe';

/**
 * The latest value of a live query, as reactive state. Call while a component or an effect is being
 * set up.
 * - runs `query` again when the state it reads changes, keeping the last value until the next one
 *   comes;
 * - `undefined` from `query` (nobody signed in) clears the value;
 * - after an error the last value stays and `error` says what happened, until the next value.
 */
export function live<T>(query: () => Live<T> | undefined): {
	readonly current: T | undefined;
	readonly error: unknown;
} {
	let current = $state.raw<T>();
	let error = $state.raw<unknown>();

	$effect(() => {
		const source = query();
		if (source === undefined) {
			current = undefined;
			error = undefined;
			return;
		}
		return source.subscribe({
			next: (value) => {
				current = value;
				error = undefined;
			},
			error: (reason) => {
				error = reason;
			}
		});
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
