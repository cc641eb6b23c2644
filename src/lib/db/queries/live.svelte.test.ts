import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import type { Observable } from 'dexie';
import { live } from './live.svelte';

/** An observable that the test speaks for. */
function source<T>() {
	const observers = new Set<{ next?: ((value: T) => void) | null; error?: ((reason: unknown) => void) | null }>();
	const observable = {
		subscribe(observer: { next?: ((value: T) => void) | null }) {
			observers.add(observer);
			return { closed: false, unsubscribe: () => observers.delete(observer) };
		}
	} as unknown as Observable<T>;
	return {
		observable,
		get listeners() {
			return observers.size;
		},
		next: (value: T) => observers.forEach((observer) => observer.next?.(value)),
		error: (reason: unknown) => observers.forEach((observer) => observer.error?.(reason))
	};
}

it('follows the query, keeps the last value while another is on its way, and lets go at the end', () => {
	const first = source<string>();
	const second = source<string>();
	let line = $state<'first' | 'second' | undefined>('first');
	const seen: (string | undefined)[] = [];
	let error: unknown;
	const stop = $effect.root(() => {
		const value = live(() => (line === undefined ? undefined : { first, second }[line].observable));
		$effect(() => {
			seen.push(value.current);
			error = value.error;
		});
	});
	flushSync();
	expect(seen).toEqual([undefined]);

	first.next('a');
	flushSync();
	first.error('lost');
	flushSync();
	expect([seen.at(-1), error]).toEqual(['a', 'lost']);
	first.next('b');
	flushSync();
	expect([seen.at(-1), error]).toEqual(['b', undefined]);

	line = 'second';
	flushSync();
	expect([first.listeners, second.listeners, seen.at(-1)]).toEqual([0, 1, 'b']);
	second.next('c');
	flushSync();
	expect(seen.at(-1)).toBe('c');

	line = undefined;
	flushSync();
	expect([second.listeners, seen.at(-1)]).toEqual([0, undefined]);

	line = 'first';
	flushSync();
	stop();
	expect(first.listeners).toBe(0);
});
