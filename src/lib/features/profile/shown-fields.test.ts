import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ShownFields } from './shown-fields.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const bench = () => {
	const told = vi.fn();
	const fields = new ShownFields(told);
	const shown = () => ['a', 'b'].filter((key) => fields.has(key));
	return { fields, told, shown };
};

it('each is masked again by itself after 30 seconds, and that is told', () => {
	const { fields, told, shown } = bench();
	fields.show('a');
	vi.advanceTimersByTime(20_000);
	fields.show('b');
	expect(shown()).toEqual(['a', 'b']);
	vi.advanceTimersByTime(9_999);
	expect(shown()).toEqual(['a', 'b']);
	vi.advanceTimersByTime(1);
	expect([shown(), told.mock.calls.length]).toEqual([['b'], 1]);
	vi.advanceTimersByTime(20_000);
	expect([shown(), told.mock.calls.length]).toEqual([[], 2]);
});

it('shown again it is shown from then on', () => {
	const { fields, shown } = bench();
	fields.show('a');
	vi.advanceTimersByTime(20_000);
	fields.show('a');
	vi.advanceTimersByTime(29_999);
	expect(shown()).toEqual(['a']);
});

it('masked by hand nothing is told, then or later', () => {
	const { fields, told, shown } = bench();
	fields.show('a');
	fields.mask('a');
	vi.advanceTimersByTime(60_000);
	expect([shown(), told.mock.calls.length]).toEqual([[], 0]);
});

it('all at once is told once, and nothing of nothing', () => {
	const { fields, told, shown } = bench();
	fields.maskAll();
	expect(told).not.toHaveBeenCalled();
	fields.show('a');
	fields.show('b');
	fields.maskAll();
	vi.advanceTimersByTime(60_000);
	expect([shown(), told.mock.calls.length]).toEqual([[], 1]);
});
