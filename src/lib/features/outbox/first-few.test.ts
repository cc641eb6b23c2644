import { expect, it } from 'vitest';
import type { OutboxState } from '$lib/domain/outbox';
import { entry } from '$lib/domain/outbox.fixture';
import { firstFew } from './first-few';

const shown = (...states: OutboxState[]) => {
	const { few, more } = firstFew(states.map((state, at) => entry({ seq: at + 1, state })));
	return [few.map(({ seq }) => seq), more];
};

it('a short queue is shown whole, of a long one the first three', () => {
	expect(shown()).toEqual([[], 0]);
	expect(shown('sending', 'queued', 'queued')).toEqual([[1, 2, 3], 0]);
	expect(shown('sending', 'queued', 'queued', 'queued', 'queued')).toEqual([[1, 2, 3], 2]);
});

it('what asks the person for something is not hidden behind what goes by itself', () => {
	expect(shown('queued', 'queued', 'queued', 'unknown', 'needs-confirmation')).toEqual([[1, 4, 5], 2]);
	expect(shown('queued', 'queued', 'queued', 'needs-code')).toEqual([[1, 2, 4], 1]);
	expect(shown('rejected', 'expired', 'unknown', 'rejected')).toEqual([[1, 2, 3], 1]);
});
