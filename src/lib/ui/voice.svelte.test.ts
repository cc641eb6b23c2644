import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { said, sayWhenSettled } from './voice.svelte';

describe('what changes with every letter', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	/** Returns what is told when it has become each of these, one after another. */
	function heard(
		first: string | undefined,
		...changes: readonly { text: string | undefined; after: number }[]
	): string[] {
		let words = $state(first);
		const stop = $effect.root(() => sayWhenSettled(() => words));
		flushSync();
		for (const { text, after } of changes) {
			words = text;
			flushSync();
			vi.advanceTimersByTime(after);
		}
		const told = said.map(({ text }) => text);
		stop();
		vi.runAllTimers();
		return told;
	}

	it('is said once, when typing has paused', () => {
		expect(heard('40', { text: '12', after: 300 }, { text: '3', after: 300 }, { text: '1', after: 2_000 })).toEqual([
			'1'
		]);
	});

	it('is not said as it was from the beginning, nor when it has come back to that', () => {
		expect(heard('40', { text: '40', after: 2_000 })).toEqual([]);
		expect(heard('40', { text: '3', after: 300 }, { text: '40', after: 2_000 })).toEqual([]);
	});

	it('is not said when there is nothing to say any more, and is said again after that', () => {
		expect(
			heard(undefined, { text: '3', after: 2_000 }, { text: undefined, after: 2_000 }, { text: '3', after: 2_000 })
		).toEqual(['3', '3']);
	});
});
