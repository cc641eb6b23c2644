import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { createUsageWriter } from '$lib/db/usage/writer';
import { monthOf } from '$lib/domain/usage/day';
import { day, record } from '$lib/domain/usage/usage.fixture';
import { LINE, phone } from './support/device';

it('details are given up and wanted back by the person alone, with or without a network', async () => {
	const { db, engine, network } = await phone();
	const records = [record(), record({ id: 'u-2', at: Date.UTC(2026, 9, 3) })];
	await createUsageWriter(db).ingest({ line: idOf(LINE), timeZone: 'Europe/Moscow', records });
	network.up = false;
	await engine.actions.dropUsage(idOf(LINE), day('2026-11-01'));
	expect(await db.usageDays.count()).toBe(1);
	expect(await db.usageMonths.count()).toBe(2);
	await engine.actions.refetchUsage(idOf(LINE));
	expect((await db.usageSync.get(idOf(LINE)))?.recall).toEqual([monthOf(day('2026-10-01'))]);
});
