import { expect, it } from 'vitest';
import { StrayTaps } from './stray-taps';

type Tap = { at: number; x?: number; y?: number; detail?: number };

const event = (type: string, { at, x = 100, y = 700, detail = 1 }: Tap) =>
	Object.defineProperties(new Event(type, { cancelable: true }), {
		timeStamp: { value: at },
		clientX: { value: x },
		clientY: { value: y },
		detail: { value: detail }
	});

/** Closed at 1,000 ms: a window of which only this is asked. */
const windowAt = (now: number) => Object.assign(new EventTarget(), { performance: { now: () => now } });

/** A sheet closes at 1,000 ms; which of the clicks after it reach the page. */
function reach(...taps: Tap[]): boolean[] {
	const page = windowAt(1_000);
	const stray = new StrayTaps();
	// It took long to close.
	stray.pressed(event('pointerdown', { at: 100 }) as PointerEvent);
	stray.closed(page as unknown as Window);
	return taps.map((tap) => {
		const click = event('click', tap);
		page.dispatchEvent(click);
		return !click.defaultPrevented;
	});
}

it('keeps the rest of an impatient tap from what is under the sheet', () => {
	expect(reach({ at: 1_200 }, { at: 1_600, x: 110, y: 690, detail: 3 })).toEqual([false, false]);
});

it.each([
	['after a pause', { at: 1_501 }],
	['elsewhere', { at: 1_100, x: 160 }],
	['by the keyboard', { at: 1_100, detail: 0 }]
])('lets a click through %s, and every one after it', (_, tap) => {
	expect(reach(tap, { at: tap.at + 50 })).toEqual([true, true]);
});

it('does nothing for a sheet that no finger has closed', () => {
	const page = windowAt(0);
	new StrayTaps().closed(page as unknown as Window);
	const click = event('click', { at: 5 });
	page.dispatchEvent(click);
	expect(click.defaultPrevented).toBe(false);
});
