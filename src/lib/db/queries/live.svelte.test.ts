import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { StorageError } from '$lib/domain/storage-error';
import type { Live, LiveObserver } from '../observe';
import { live } from './live.svelte';

/** A query that the test speaks for. */
function source<T>() {
	const observers = new Set<LiveObserver<T>>();
	const query: Live<T> = {
		subscribe(observer) {
			observers.add(observer);
			return () => observers.delete(observer);
		}
	};
	return {
		query,
		get listeners() {
			return observers.size;
		},
		next: (value: T) => observers.forEach((observer) => observer.next(value)),
		error: (error: StorageError) => observers.forEach((observer) => observer.error(error))
	};
}

it('follows the query, keeps the last value while another is on its way, and lets go at the end', () => {
	const first = source<string>();
	const second = source<string>();
	let line = $state<'first' | 'second' | undefined>('first');
	const lost = new StorageError('closed', undefined);
	const seen: (string | undefined)[] = [];
	let error: unknown;
	const stop = $effect.root(() => {
		const value = live(() => (line === undefined ? undefined : { first, second }[line].query));
		$effect(() => {
			seen.push(value.current);
			error = value.error;
		});
	});
	flushSync();
	expect(seen).toEqual([undefined]);

	first.next('a');
	flushSync();
	first.error(lost);
	flushSync();
	expect([seen.at(-1), error]).toEqual(['a', lost]);
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
