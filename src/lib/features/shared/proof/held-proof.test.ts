import { expect, it } from 'vitest';
import { MINUTE } from '$lib/domain/instant';
import { idOf } from '$lib/domain/line.fixture';
import { HeldProof } from './held-proof';

const [line, other] = [idOf('+79000000001'), idOf('+79000000002')];

it('holds for five minutes from when it was given, for one line, and not before', () => {
	const proof = new HeldProof();
	expect(proof.holds(line, 0)).toBe(false);
	proof.give(line, 10);
	expect([proof.holds(line, 10), proof.holds(line, 9 + 5 * MINUTE), proof.holds(line, 10 + 5 * MINUTE)]).toEqual([
		true,
		true,
		false
	]);
	expect([proof.holds(other, 10), proof.holds(line, 9)]).toEqual([false, false]);
	proof.give(other, 20);
	expect([proof.holds(line, 20), proof.holds(other, 20)]).toEqual([false, true]);
});
