import { describe, expect, it } from 'vitest';
import { idOf } from './line.fixture';
import { notMe, type NotMeKnown } from './not-me';
import type { Operation } from './operation';
import { NOW, queued, revoking } from './orders/orders.fixture';
import { LINE } from './outbox.fixture';
import type { SignedInDevice } from './session';

const operation = (change: Partial<Operation> = {}): Operation => ({
	line: idOf(LINE),
	id: 'o',
	at: NOW,
	kind: 'password',
	result: 'done',
	...change
});
const device = (current: boolean): SignedInDevice => ({
	line: idOf(LINE),
	id: `d-${current}`,
	method: 'password',
	device: 'Chrome',
	signedInAt: NOW,
	lastUsedAt: NOW,
	current
});
const known = (change: Partial<NotMeKnown> = {}): NotMeKnown => ({
	at: NOW,
	operations: [],
	devices: [device(true), device(false)],
	outbox: [],
	block: undefined,
	...change
});

it('nothing is done of what nobody has done', () => {
	expect(notMe(known())).toEqual({ sessions: 'open' });
});

describe('the password', () => {
	const passwords = (...operations: Operation[]) => notMe(known({ operations })).password?.id;

	it('was changed after that, the last time', () => {
		const [second, third] = [operation({ id: 'b', at: NOW + 2 }), operation({ id: 'c', at: NOW + 3 })];
		expect(passwords(operation({ id: 'a', at: NOW + 1 }), third, second)).toBe('c');
	});

	it('not by the very thing that was not me, by one before it, or by one refused', () => {
		expect(
			passwords(
				operation(),
				operation({ at: NOW - 1 }),
				operation({ at: NOW + 1, result: 'refused' }),
				operation({ at: NOW + 1, kind: 'notices' })
			)
		).toBeUndefined();
	});
});

describe('other sessions', () => {
	it('are over when this one alone is left, and unknown where none is told', () => {
		expect(notMe(known({ devices: [device(true)] })).sessions).toBe('over');
		expect(notMe(known({ devices: [] })).sessions).toBe('unknown');
	});

	it('may be on their way to the end', () => {
		const ending = queued(revoking(), 1);
		expect(notMe(known({ outbox: [ending, queued(revoking('pushes'), 2)] })).ending).toBe(ending);
		expect(notMe(known({ outbox: [{ ...ending, state: 'done' }] })).ending).toBeUndefined();
	});
});

it('a block keeps others out unless it is for debt', () => {
	for (const by of ['subscriber', 'lost'] as const) expect(notMe(known({ block: { by } })).block).toEqual({ by });
	for (const by of ['debt', 'unknown'] as const) expect(notMe(known({ block: { by } })).block).toBeUndefined();
});
