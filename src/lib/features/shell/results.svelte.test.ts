import { expect, it } from 'vitest';
import { entry } from '$lib/domain/outbox.fixture';
import { follow } from '../shared/told/followed.svelte';
import { ResultList } from './results.svelte';

const NOW = 1_000;

const keys = (list: ResultList, entries: ReturnType<typeof entry>[]) => list.told(entries).map(({ key }) => key);

it('what had ended before the page was there is no news; what ends while it looks on is', () => {
	const list = new ResultList(NOW);
	const before = [entry({ seq: 1, state: 'rejected' }), entry({ seq: 2, state: 'accepted' })];
	list.see(before);
	expect(keys(list, before)).toEqual([]);
	const after = [entry({ seq: 1, state: 'rejected' }), entry({ seq: 2, state: 'done' })];
	list.see(after);
	expect(keys(list, after)).toEqual(['key-2']);
});

it('what ended while the page was there is news, though it sees the queue only after', () => {
	const list = new ResultList(NOW);
	const entries = [
		entry({ seq: 1, state: 'done', settledAt: NOW - 1 }),
		entry({ seq: 2, state: 'rejected', settledAt: NOW }),
		entry({ seq: 3, state: 'cancelled', settledAt: NOW })
	];
	list.see(entries);
	expect(keys(list, entries)).toEqual(['key-2']);
});

it('what was confirmed here is told from the beginning, and again with news after it was put away', () => {
	const list = new ResultList(NOW);
	follow('key-7');
	const entries = [entry({ seq: 7 })];
	list.see(entries);
	expect(keys(list, entries)).toEqual(['key-7']);
	list.putAway('key-7', 'later');
	expect(list.isAway('key-7', 'later')).toBe(true);
	expect(list.isAway('key-7', 'done')).toBe(false);
});

it('messages to support are told by their own screen', () => {
	const list = new ResultList(NOW);
	const command = { kind: 'message', line: '+79000000001', text: 'x' } as const;
	list.see([entry({ command, state: 'sending' })]);
	const done = [entry({ command, state: 'done' })];
	list.see(done);
	expect(keys(list, done)).toEqual([]);
});
