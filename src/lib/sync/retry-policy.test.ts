import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Failure } from '$lib/domain/failure';
import { HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import { isAmbiguous, LONGEST_WAIT, nextAttemptAt } from './retry-policy';

const NOW = Date.UTC(2026, 10, 22, 12);

it.each([
	[1, 0, SECOND],
	[1, 1, 2 * SECOND],
	[2, 0.5, 3 * SECOND],
	[3, 1, 8 * SECOND],
	[20, 1, 5 * MINUTE],
	[20, 0, 2.5 * MINUTE],
	[0, 1, 2 * SECOND]
])('after attempt %d with chance %d waits %d ms', (attempts, chance, delay) => {
	expect(nextAttemptAt(attempts, undefined, NOW, () => chance) - NOW).toBe(delay);
});

it('never comes before the operator asks to, and never sleeps for longer than an hour', () => {
	expect(nextAttemptAt(1, NOW + 10 * MINUTE, NOW, () => 0)).toBe(NOW + 10 * MINUTE);
	expect(nextAttemptAt(1, NOW - HOUR, NOW, () => 0)).toBe(NOW + SECOND);
	expect(nextAttemptAt(1, NOW + 24 * HOUR, NOW, () => 0)).toBe(NOW + LONGEST_WAIT);
});

it('always lies ahead, whatever the number of attempts and the chance', () => {
	fc.assert(
		fc.property(fc.nat(), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempts, chance) => {
			const at = nextAttemptAt(attempts, undefined, NOW, () => chance);
			expect(at).toBeGreaterThan(NOW);
			expect(at).toBeLessThanOrEqual(NOW + LONGEST_WAIT);
		})
	);
});

it.each<[Partial<Failure>, boolean]>([
	[{ class: 'network' }, true],
	[{ class: 'timeout' }, true],
	[{ class: 'server', status: 500 }, true],
	[{ class: 'server', status: 504 }, true],
	[{ class: 'server', status: 201 }, true],
	[{ class: 'server', status: 429 }, false],
	[{ class: 'auth', status: 401 }, false],
	[{ class: 'conflict', status: 409 }, false],
	[{ class: 'rejected', status: 400 }, false]
])('%j leaves the outcome open: %s', (failure, open) => {
	expect(isAmbiguous({ class: 'server', code: '', reason: '', ...failure })).toBe(open);
});
