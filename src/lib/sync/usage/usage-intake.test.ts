import { expect, it, describe } from 'vitest';
import { history, usagePhone, usageServer } from './usage-server.fixture';

describe('the first reading', () => {
	it('brings everything, newest first, a small page before all others', async () => {
		const server = usageServer(history(3_000));
		const p = await usagePhone(server);
		expect(await p.bring()).toBeUndefined();
		expect(await p.stored()).toEqual(p.wanted());
		const pages = server.asked.filter((name) => name.startsWith('usage?') && !name.includes('none'));
		expect(pages.map((page) => new URLSearchParams(page.slice(6)).get('limit'))).toEqual([
			...['200', '1000', '1000', '1000'],
			// The newest days once more, for what came meanwhile and for their tag.
			'1000'
		]);
		expect(await p.state()).toMatchObject({
			complete: true,
			knownFrom: server.records.at(-1)?.at,
			seenTo: server.records[0]?.at,
			stored: 3_000,
			expected: 3_000,
			unreadable: 0,
			gaps: []
		});
	});

	it('promises after every page what is here and no more', async () => {
		const server = usageServer(history(3_000));
		const p = await usagePhone(server);
		let pages = 0;
		const isOver = () => (pages += 1) > 2;
		await p.bring('pull', { isOver });
		const state = await p.state();
		expect(state).toMatchObject({ complete: false, stored: 1_199, expected: 3_000 });
		const from = state?.knownFrom ?? 0;
		expect((await p.stored()).filter(({ at }) => at >= from)).toEqual(p.wanted().filter(({ at }) => at >= from));
		expect(p.wanted().filter(({ at }) => at >= from).length).toBeGreaterThan(1_100);
	});
});
