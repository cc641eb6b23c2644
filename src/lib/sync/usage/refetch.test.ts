import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { dropDays, requestRefetch } from '$lib/db/usage/storage-usage';
import { monthOf } from '$lib/domain/usage/day';
import { day } from '$lib/domain/usage/usage.fixture';
import { history, LINE, usagePhone, usageServer } from './usage-server.fixture';

/** Some ten months of records on the phone, the details of all before November given up. */
async function phoneWithoutDetails() {
	const server = usageServer(history(1_000));
	const p = await usagePhone(server);
	await p.bring();
	await dropDays(p.db, idOf(LINE), day('2026-11-01'));
	expect((await p.stored()).length).toBeLessThan(100);
	server.asked.length = 0;
	return { server, p };
}

it('brings the details of given-up months back, and nothing counts twice', async () => {
	const { p } = await phoneWithoutDetails();
	const before = await p.state();
	await requestRefetch(p.db, idOf(LINE));
	expect(await p.bring('person')).toBeUndefined();
	expect(await p.stored()).toEqual(p.wanted());
	expect(await p.state()).toMatchObject({ stored: before?.stored, complete: true });
	expect((await p.state())?.recall).toBeUndefined();
	expect((await p.db.usageMonths.toArray()).every(({ dropped }) => dropped === 0)).toBe(true);
});

it('leaves the sums of a month that the operator no longer has whole', async () => {
	const { server, p } = await phoneWithoutDetails();
	const lost = monthOf(day('2026-03-01'));
	const sums = await p.db.usageMonths.get([idOf(LINE), lost]);
	const kept = server.records.filter(({ at }) => at < Date.UTC(2026, 2, 10) || at > Date.UTC(2026, 2, 20));
	server.records.splice(0, server.records.length, ...kept);
	await requestRefetch(p.db, idOf(LINE));
	await p.bring('person');
	expect(await p.db.usageMonths.get([idOf(LINE), lost])).toEqual(sums);
	expect((await p.state())?.recall).toBeUndefined();
	const dropped = (await p.db.usageMonths.toArray()).filter((row) => row.dropped !== 0);
	expect(dropped.map(({ month }) => month)).toEqual([lost]);
});

it('goes on where it was interrupted', async () => {
	const { p } = await phoneWithoutDetails();
	await requestRefetch(p.db, idOf(LINE));
	const wanted = (await p.state())?.recall?.length ?? 0;
	let steps = 0;
	await p.bring('person', { isOver: () => (steps += 1) > 4 });
	const left = (await p.state())?.recall?.length ?? 0;
	expect(left).toBeGreaterThan(0);
	expect(left).toBeLessThan(wanted);
	await p.bring();
	expect(await p.stored()).toEqual(p.wanted());
});

it('keeps the wish when the network fails, and the sums of the month that was being read', async () => {
	const { server, p } = await phoneWithoutDetails();
	await requestRefetch(p.db, idOf(LINE));
	const recall = (await p.state())?.recall;
	server.spoil = (name, answer) => {
		if (name.includes('usageDate.lt')) throw new TypeError('Failed to fetch');
		return answer;
	};
	expect(await p.bring('person')).toMatchObject({ class: 'network' });
	expect((await p.state())?.recall).toEqual(recall);
	server.spoil = (_, answer) => answer;
	p.clock.advance(60_000);
	await p.bring('timer');
	expect(await p.stored()).toEqual(p.wanted());
});

it('leaves all sums alone where the operator can’t be asked for a month', async () => {
	const server = usageServer(history(1_000), { ignores: ['range'] });
	const p = await usagePhone(server);
	await p.bring();
	await dropDays(p.db, idOf(LINE), day('2026-11-01'));
	const sums = await p.db.usageMonths.toArray();
	await requestRefetch(p.db, idOf(LINE));
	await p.bring('person');
	expect(await p.db.usageMonths.toArray()).toEqual(sums);
	expect((await p.state())?.recall).toBeUndefined();
});

it('asks for nothing when nothing was given up', async () => {
	const server = usageServer(history(100));
	const p = await usagePhone(server);
	await p.bring();
	await requestRefetch(p.db, idOf(LINE));
	await p.bring('person');
	expect((await p.state())?.recall ?? []).toEqual([]);
});
