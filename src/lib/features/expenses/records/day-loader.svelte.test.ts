import type { RecordPage, RecordQuestion } from '$lib/db/usage/reader';
import type { UsageRecord } from '$lib/domain/usage/record';
import { describe, expect, it, vi } from 'vitest';
import type { DayRows } from './day-list';
import { DayLoader } from './day-loader.svelte';

const rows = (day: number, count = 1): DayRows => ({
	day,
	totals: { count, cost: 0, seconds: 0, bytes: 0, pieces: 0 }
});
const recordOf = (id: string) => ({ id }) as UsageRecord;

/** Answers when told to. */
function reader() {
	const asked: {
		question: Pick<RecordQuestion, 'range' | 'limit' | 'after'>;
		answer: (page: RecordPage) => void;
		fail: () => void;
	}[] = [];
	const read = (question: (typeof asked)[number]['question']) =>
		new Promise<RecordPage>((answer, reject) =>
			asked.push({ question, answer, fail: () => reject(new Error('closed')) })
		);
	const next = async (at: number) => {
		await expect.poll(() => asked.length).toBeGreaterThan(at);
		return asked[at] ?? expect.fail();
	};
	return { asked, read, next };
}

const page = (ids: string[], more = false): RecordPage => ({
	records: ids.map(recordOf),
	...(more ? { next: { day: 0, at: 0, id: ids.at(-1) ?? '' } } : {})
});

describe('the days near the screen', () => {
	it('are read one at a time, newest first', async () => {
		const { asked, read, next } = reader();
		const loader = new DayLoader(read);
		loader.want([rows(9), rows(8)]);
		(await next(0)).answer(page(['a']));
		const second = await next(1);
		expect(second.question.range).toEqual({ from: 8, to: 8 });
		expect(loader.of(9)?.records).toEqual([{ id: 'a' }]);
		expect(loader.of(8)).toBeUndefined();
		second.answer(page(['b']));
		await expect.poll(() => loader.of(8)?.records).toEqual([{ id: 'b' }]);
		expect(asked).toHaveLength(2);
	});

	it('are read page after page from where the last page ended', async () => {
		const { read, next } = reader();
		const loader = new DayLoader(read);
		loader.want([rows(9, 2)]);
		(await next(0)).answer(page(['a'], true));
		const second = await next(1);
		expect(second.question.after?.id).toBe('a');
		second.answer(page(['b']));
		await expect.poll(() => loader.of(9)?.records.map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('that were scrolled past meanwhile are left out', async () => {
		const { asked, read, next } = reader();
		const loader = new DayLoader(read);
		loader.want([rows(9), rows(8), rows(7)]);
		const first = await next(0);
		loader.want([rows(3)]);
		first.answer(page(['a']));
		expect((await next(1)).question.range.from).toBe(3);
		expect(asked).toHaveLength(2);
	});

	it('are read again with every new report, and keep their rows until then', async () => {
		const { asked, read, next } = reader();
		const loader = new DayLoader(read);
		const known = rows(9);
		loader.want([known]);
		(await next(0)).answer(page(['a']));
		await expect.poll(() => loader.of(9)).toBeDefined();
		loader.want([known]);
		expect(asked).toHaveLength(1);
		loader.want([rows(9, 2)]);
		const again = await next(1);
		expect(loader.of(9)?.records).toHaveLength(1);
		again.answer(page(['a', 'b']));
		await expect.poll(() => loader.of(9)?.records.length).toBe(2);
	});

	it('are read again though their sums stay: a record may have been given another name', async () => {
		const { read, next } = reader();
		const loader = new DayLoader(read);
		loader.want([rows(9)]);
		(await next(0)).answer(page(['a']));
		await expect.poll(() => loader.of(9)).toBeDefined();
		loader.want([rows(9)]);
		(await next(1)).answer(page(['renamed']));
		await expect.poll(() => loader.of(9)?.records).toEqual([{ id: 'renamed' }]);
	});
});

it('says that reading failed, reads no more until asked to, then goes on', async () => {
	const { asked, read, next } = reader();
	const loader = new DayLoader(read);
	loader.want([rows(9)]);
	(await next(0)).fail();
	await expect.poll(() => loader.failed).toBe(true);
	loader.want([rows(9), rows(8)]);
	expect(asked).toHaveLength(1);
	loader.retry();
	(await next(1)).answer(page(['a']));
	await expect.poll(() => loader.of(9)).toBeDefined();
	expect(loader.failed).toBe(false);
});

it('forgets the days read longest ago, never those on screen', async () => {
	const read = vi.fn(() => Promise.resolve(page(['a'])));
	const loader = new DayLoader(read);
	const onScreen = rows(300);
	for (let day = 299; day > 100; day -= 1) {
		loader.want([onScreen, rows(day)]);
		await expect.poll(() => loader.of(day)).toBeDefined();
	}
	expect(loader.of(300)).toBeDefined();
	expect(loader.of(299)).toBeUndefined();
	expect(loader.of(102)).toBeDefined();
});
