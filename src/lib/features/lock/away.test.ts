import { MINUTE } from '$lib/domain/instant';
import { expect, it } from 'vitest';
import { Away } from './away';

const at = { wall: 5 * MINUTE, steady: 0 };
const away = new Away({ wall: () => at.wall, steady: () => at.steady });

function pass(wall: number, steady: number): void {
	at.wall += wall;
	at.steady += steady;
}

it('is over after so many minutes, by the clock that says more, and counted from the first', () => {
	expect(away.isOver(0)).toBe(false);
	away.begin();
	pass(MINUTE, MINUTE);
	away.begin();
	expect([away.isOver(1), away.isOver(2)]).toEqual([true, false]);
	// The clock was set back by an hour, and a minute has passed.
	pass(-59 * MINUTE, MINUTE);
	expect([away.isOver(2), away.isOver(3)]).toEqual([true, false]);
	away.beginAnew();
	// The device slept: one of them stood still.
	pass(20 * MINUTE, 0);
	expect([away.isOver(20), away.isOver(21)]).toEqual([true, false]);
	away.end();
	expect(away.isOver(1)).toBe(false);
});
