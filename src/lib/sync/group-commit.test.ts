import { expect, it } from 'vitest';
import { SESSION } from '$lib/db/database.fixture';
import type { Outcome } from '$lib/db/repositories/resources';
import type { Resource } from '$lib/domain/resources';
import { GroupCommit } from './group-commit';

const outcome = (resource: Resource): Outcome => ({
	attempt: { resource, session: SESSION, startedAt: 1, language: 'ru', shows: [] },
	answer: { unreadable: 0 }
});

/** A store whose transactions end when the test says so. */
function held() {
	const groups: Resource[][] = [];
	const ends: (() => void)[] = [];
	const commits = new GroupCommit((group) => {
		groups.push(group.map(({ attempt }) => attempt.resource));
		return new Promise<void>((resolve) => ends.push(resolve));
	});
	return { commits, groups, end: () => ends.shift()?.() };
}

it('stores at once; what comes meanwhile goes together, in its order, and is stored when its group is', async () => {
	const { commits, groups, end } = held();
	const balances = commits.add(outcome('balances'));
	await expect.poll(() => groups).toEqual([['balances']]);
	const visits = commits.add(outcome('visits'));
	const cards = commits.add(outcome('cards'));
	end();
	await balances;
	await expect.poll(() => groups).toEqual([['balances'], ['visits', 'cards']]);
	const late = commits.add(outcome('movements'));
	end();
	await Promise.all([visits, cards]);
	await expect.poll(() => groups.at(-1)).toEqual(['movements']);
	end();
	await late;
});

it('what can’t be stored takes neither its group nor the next one with it', async () => {
	const stored: Resource[] = [];
	const commits = new GroupCommit(async (group) => {
		if (group.some(({ attempt }) => attempt.resource === 'visits')) throw new Error('full');
		stored.push(...group.map(({ attempt }) => attempt.resource));
	});
	const together = ['cards', 'visits', 'movements'] as const;
	const ended = await Promise.allSettled(together.map((resource) => commits.add(outcome(resource))));
	expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	expect(stored).toEqual(['cards', 'movements']);
	await expect(commits.add(outcome('visits'))).rejects.toThrow('full');
	await commits.add(outcome('owner'));
	expect(stored).toEqual(['cards', 'movements', 'owner']);
});
