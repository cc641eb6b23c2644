import { expect, it } from 'vitest';
import { IDLE_LIMIT, idleStage } from './idle';
import { HOUR, MINUTE, SECOND } from './instant';

const T0 = Date.UTC(2026, 10, 22, 12);

it.each([
	[0, { stage: 'active', nextCheckIn: 19 * MINUTE }],
	[19 * MINUTE - 1, { stage: 'active', nextCheckIn: 1 }],
	[19 * MINUTE, { stage: 'warning', secondsLeft: 60, nextCheckIn: SECOND }],
	[19 * MINUTE + 200, { stage: 'warning', secondsLeft: 60, nextCheckIn: 800 }],
	[20 * MINUTE - 1, { stage: 'warning', secondsLeft: 1, nextCheckIn: 1 }],
	[20 * MINUTE, { stage: 'over' }],
	[3 * HOUR, { stage: 'over' }],
	[-HOUR, { stage: 'active', nextCheckIn: 19 * MINUTE }]
])('%d ms after the last activity', (idleFor, stage) => {
	expect(idleStage(T0, T0 + idleFor)).toEqual(stage);
});

it('checked whenever it asks to be, counts every second of the last minute once and then ends', () => {
	const seen: number[] = [];
	let now = T0;
	for (let stage = idleStage(T0, now); stage.stage !== 'over'; stage = idleStage(T0, now)) {
		if (stage.stage === 'warning') seen.push(stage.secondsLeft);
		now += stage.nextCheckIn;
	}
	expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => 60 - i));
	expect(now - T0).toBe(IDLE_LIMIT);
});
