import { afterEach, expect, it, vi } from 'vitest';
import { FormCheck } from './form-check.svelte';

afterEach(() => vi.unstubAllGlobals());

it('a field says what is wrong once it was left with something in it', () => {
	const check = new FormCheck<'sum' | 'number'>();
	expect(check.says('sum', false)).toBe(false);
	check.leave('sum');
	check.leave('sum');
	expect([check.says('sum', false), check.says('sum', true), check.says('number', false)]).toEqual([
		true,
		false,
		false
	]);
	check.reset();
	expect(check.says('sum', false)).toBe(false);
});

it('a sum in order says nothing, an empty one only when it is sent', () => {
	const check = new FormCheck<'sum'>();
	const sum = { ok: true, amount: { minor: 1, currency: 'RUB' } } as const;
	check.leave('sum');
	expect(check.ofSum('sum', { ok: false, problem: 'empty' })).toBeUndefined();
	expect(check.ofSum('sum', { ok: false, problem: 'too-large' })).toBe('too-large');
	expect(check.submit(true, undefined)).toBe(true);
	expect(check.ofSum('sum', sum)).toBeUndefined();
	expect(check.ofSum('sum', { ok: false, problem: 'empty' })).toBe('empty');
});

it('what is missing takes the focus when it is on screen', () => {
	const frames: (() => void)[] = [];
	vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
	const focus = vi.fn();
	const asked: string[] = [];
	const form = {
		querySelector: (selector: string) => {
			asked.push(selector);
			return { focus };
		}
	} as unknown as HTMLElement;
	const check = new FormCheck<'sum'>();
	expect(check.submit(false, form)).toBe(false);
	expect(check.says('sum', true)).toBe(true);
	expect(focus).not.toHaveBeenCalled();
	frames.forEach((frame) => frame());
	expect(focus).toHaveBeenCalledOnce();
	expect(asked[0]).toContain('[aria-invalid="true"]');
	expect(check.submit(true, form)).toBe(true);
	expect(frames).toHaveLength(1);
	check.reset();
	expect(check.says('sum', true)).toBe(false);
});
