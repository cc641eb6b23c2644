import { describe, expect, it } from 'vitest';
import { order, queued, rub, setting } from '../orders/orders.fixture';
import type { OutboxEntry } from '../outbox';
import { readEntry } from '../stored-entry';
import { entry, OTHER_LINE } from '../outbox.fixture';
import { inTodaysFormat } from './old-tone';

describe('a tone queued by versions 2 to 7', () => {
	const FRIEND = { for: 'caller', number: OTHER_LINE } as const;
	const old = (setting: object | undefined, change: object = {}, version = 7) =>
		({
			...queued(order({ offering: { id: 'tones', name: 'TONES' }, price: { now: rub(0) } }), 1),
			version,
			...(change as Partial<OutboxEntry>),
			command: {
				...order({ offering: { id: 'tones', name: 'TONES' }, price: { now: rub(0) } }),
				action: 'tone',
				setting
			}
		}) as unknown as OutboxEntry;
	const tone = { slot: FRIEND, tone: { id: 'x', name: 'x' }, connects: true };

	it.each([2, 7])('%i: is the same order as one configured today, under its key', (version) => {
		const row = old({ ...tone, before: { id: 'w', name: 'w' } }, { state: 'accepted', attempts: 2 }, version);
		expect(inTodaysFormat(row)).toEqual({
			...row,
			version: 8,
			command: setting('x', { slot: FRIEND, before: { id: 'w', name: 'w' }, connects: true })
		});
	});

	it('taken away is one taken away', () => {
		expect(inTodaysFormat(old({ slot: { for: 'everyone' }, connects: false })).command).toEqual(setting(undefined));
	});

	it.each<[string, OutboxEntry]>([
		['of today, which has no such action', old(tone, {}, 8)],
		['of the first version, which had no orders', old(tone, {}, 1)],
		['with no setting', old(undefined)],
		['with no slot', old({ ...tone, slot: { for: 'nobody' } })],
		['with a tone of no name', old({ ...tone, tone: { id: 'x' } })],
		['with a tone before of no name', old({ ...tone, before: 'w' })],
		['that does not tell whether it connects', old({ slot: FRIEND })]
	])('%s can not be read', (_, row) => {
		expect(readEntry(inTodaysFormat(row))).toMatchObject({ key: row.key, version: row.version, state: 'unreadable' });
	});

	it('leaves what is no order alone', () => {
		const row = { ...entry(), version: 2 };
		expect(inTodaysFormat(row)).toBe(row);
	});
});
