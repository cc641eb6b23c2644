import { beforeEach, expect, it } from 'vitest';
import { IdleWatch } from './idle-watch.svelte';
import { HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import { manualClock, type ManualClock } from '$lib/platform/manual-clock.fixture';

/** Two tabs of one browser: a shared mark, each with its own touches. */
let clock: ManualClock;
let marks: number[];
let signs: (() => void)[];

beforeEach(() => {
	clock = manualClock(Date.UTC(2026, 10, 22, 12));
	marks = [];
	signs = [];
});

function tab() {
	const state = { touch: (): void => undefined, over: 0, watching: true };
	const watch = new IdleWatch(
		{
			last: () => marks.at(-1) ?? 0,
			mark: (now) => {
				marks.push(now);
				for (const sign of signs) sign();
			},
			watch: (onTouch, onSign) => {
				state.touch = onTouch;
				signs.push(onSign);
				return () => (state.watching = false);
			}
		},
		clock,
		() => (state.over += 1)
	);
	const stop = watch.start();
	return { watch, state, stop };
}

it('counts down the last minute of twenty and then is over', () => {
	const { watch, state } = tab();
	clock.advance(19 * MINUTE - 1);
	expect(watch.stage.stage).toBe('active');
	clock.advance(1);
	expect(watch.stage).toMatchObject({ stage: 'warning', secondsLeft: 60 });
	clock.advance(59 * SECOND);
	expect(watch.stage).toMatchObject({ stage: 'warning', secondsLeft: 1 });
	expect(state.over).toBe(0);
	clock.advance(SECOND);
	expect([watch.stage.stage, state.over]).toEqual(['over', 1]);
});

it('a touch puts the end off, and many touches mark once a second', () => {
	const { watch, state } = tab();
	clock.advance(18 * MINUTE);
	const before = marks.length;
	for (let i = 0; i < 100; i += 1) {
		state.touch();
		clock.advance(10);
	}
	expect(marks.length - before).toBe(1);
	clock.advance(18 * MINUTE);
	expect(watch.stage.stage).toBe('active');
});

it('in the last minute only an answer counts', () => {
	const { watch, state } = tab();
	clock.advance(19 * MINUTE + 10 * SECOND);
	state.touch();
	expect(watch.stage).toMatchObject({ stage: 'warning', secondsLeft: 50 });
	watch.stay();
	expect(watch.stage.stage).toBe('active');
	clock.advance(19 * MINUTE);
	expect(watch.stage.stage).toBe('warning');
});

it('a touch or an answer in one tab counts in every tab', () => {
	const one = tab();
	const two = tab();
	clock.advance(10 * MINUTE);
	one.state.touch();
	clock.advance(18 * MINUTE);
	expect([one.watch.stage.stage, two.watch.stage.stage]).toEqual(['active', 'active']);
	clock.advance(MINUTE);
	expect([one.watch.stage.stage, two.watch.stage.stage]).toEqual(['warning', 'warning']);
	two.watch.stay();
	expect([one.watch.stage.stage, two.watch.stage.stage]).toEqual(['active', 'active']);
});

it('a touch after the end ends, when the page has slept through it', () => {
	const { watch, state } = tab();
	clock.set(clock.now() + 3 * HOUR);
	state.touch();
	expect([watch.stage.stage, state.over]).toEqual(['over', 1]);
	state.touch();
	expect(state.over).toBe(1);
});

it('a touch when only the last minute is left asks instead of counting', () => {
	const { watch, state } = tab();
	clock.set(clock.now() + 19 * MINUTE + 30 * SECOND);
	state.touch();
	expect(watch.stage).toMatchObject({ stage: 'warning', secondsLeft: 30 });
});

it('a clock set back begins the twenty minutes anew', () => {
	const { watch, state } = tab();
	clock.set(clock.now() - HOUR);
	signs[0]?.();
	clock.advance(20 * MINUTE);
	expect([watch.stage.stage, state.over]).toEqual(['over', 1]);
});

it('stopped, watches nothing', () => {
	const { state, stop } = tab();
	stop();
	clock.advance(HOUR);
	expect([state.over, state.watching]).toEqual([0, false]);
});
