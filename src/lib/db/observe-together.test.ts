import { expect, it } from 'vitest';
import { freshDatabase } from './database.fixture';
import { observeTogether } from './observe-together';

function counted(db = freshDatabase()) {
	const state = { reads: 0, failing: false };
	const query = observeTogether(db, 'settings', async () => {
		state.reads += 1;
		if (state.failing) throw new Error('no');
		return db.settings.count();
	});
	return { db, state, query };
}

/** What somebody who follows the query is told. */
function follow(query: ReturnType<typeof counted>['query']) {
	const told: (number | string)[] = [];
	const stop = query.subscribe({ next: (value) => told.push(value), error: () => told.push('error') });
	return { told, stop };
}

const put = ({ db }: ReturnType<typeof counted>) => db.settings.put({ name: 'language', value: 'en' });

it('reads once for all who follow; who comes later is told at once what was said last', async () => {
	const all = counted();
	await all.db.open();
	const [first, second] = [follow(all.query), follow(all.query)];
	await expect.poll(() => second.told).toEqual([0]);
	const third = follow(all.query);
	expect(third.told).toEqual([]);
	await expect.poll(() => third.told).toEqual([0]);
	expect(all.state.reads).toBe(1);
	await put(all);
	await expect.poll(() => third.told).toEqual([0, 1]);
	expect([first.told, second.told, all.state.reads]).toEqual([[0, 1], [0, 1], 2]);
});

it('who comes while it is being read waits for that', async () => {
	const db = freshDatabase();
	await db.open();
	let end = (): void => undefined;
	let reads = 0;
	const query = observeTogether(db, 'held', () => {
		reads += 1;
		return new Promise<number>((resolve) => (end = () => resolve(7)));
	});
	const first = follow(query);
	await expect.poll(() => reads).toBe(1);
	const second = follow(query);
	end();
	await expect.poll(() => second.told).toEqual([7]);
	expect([first.told, reads]).toEqual([[7], 1]);
});

it('goes on for who stays, and begins anew after the last has left', async () => {
	const all = counted();
	const [first, second] = [follow(all.query), follow(all.query)];
	await expect.poll(() => first.told).toEqual([0]);
	first.stop();
	first.stop();
	await put(all);
	await expect.poll(() => second.told).toEqual([0, 1]);
	expect(first.told).toEqual([0]);
	second.stop();
	const reads = all.state.reads;
	const later = follow(all.query);
	expect(later.told).toEqual([]);
	await expect.poll(() => later.told).toEqual([1]);
	expect(all.state.reads).toBe(reads + 1);
	// A second stop of somebody long gone ends nothing of who follows now.
	second.stop();
	const last = follow(all.query);
	await expect.poll(() => last.told).toEqual([1]);
	expect(all.state.reads).toBe(reads + 1);
	const gone = follow(all.query);
	gone.stop();
	await Promise.resolve();
	expect(gone.told).toEqual([]);
});

it('whoever comes after a failure has it read anew, for all', async () => {
	const all = counted();
	all.state.failing = true;
	const first = follow(all.query);
	await expect.poll(() => first.told).toEqual(['error']);
	all.state.failing = false;
	const second = follow(all.query);
	await expect.poll(() => second.told).toEqual([0]);
	expect(first.told).toEqual(['error', 0]);
	first.stop();
	second.stop();
});

it('a failure that is over by itself is over for all who have stayed', async () => {
	const all = counted();
	const first = follow(all.query);
	await expect.poll(() => first.told).toEqual([0]);
	all.state.failing = true;
	await put(all);
	await expect.poll(() => first.told).toEqual([0, 'error']);
	all.state.failing = false;
	await all.db.settings.clear();
	await expect.poll(() => first.told).toEqual([0, 'error', 0]);
});

it('somebody may leave while they are told', async () => {
	const { query } = counted();
	const told: number[] = [];
	const stop = query.subscribe({
		next(value) {
			told.push(value);
			stop();
		},
		error: () => undefined
	});
	const stays = follow(query);
	await expect.poll(() => stays.told).toEqual([0]);
	expect(told).toEqual([0]);
});

it('two databases share nothing', async () => {
	const [one, other] = [counted(), counted()];
	const [first, second] = [follow(one.query), follow(other.query)];
	await put(one);
	await expect.poll(() => first.told.at(-1)).toBe(1);
	await expect.poll(() => second.told).toEqual([0]);
});
