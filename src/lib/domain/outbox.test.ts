import { expect, it } from 'vitest';
import { isOpen, readEntry, type OutboxEntry, type OutboxState } from './outbox';
import { entry } from './outbox.fixture';

it.each<[OutboxState, boolean]>([
	['queued', true],
	['sending', true],
	['accepted', true],
	['waiting-sign-in', true],
	['needs-confirmation', true],
	['expired', true],
	['rejected', true],
	['unreadable', true],
	['done', false],
	['cancelled', false]
])('%s stands in the queue: %s', (state, open) => {
	expect(isOpen(entry({ state }))).toBe(open);
});

it('gives a sound row back as it is', () => {
	const row = entry();
	expect(readEntry(row)).toBe(row);
});

const { command } = entry();

it.each<[string, object]>([
	['another version', { version: 2 }],
	['a state of another version', { state: 'sleeping' }],
	['no time of confirmation', { confirmedAt: undefined }],
	['a broken time of expiry', { expiresAt: NaN }],
	['no count of attempts', { attempts: null }],
	['no progress', { progress: undefined }],
	['null for progress', { progress: null }],
	['a step acknowledged with no id', { progress: { paymentId: 5 } }],
	['no command', { command: undefined }],
	['null for a command', { command: null }],
	['a command of another version', { command: { ...command, kind: 'transfer' } }],
	['no line in the command', { command: { ...command, line: '79000000001' } }],
	['a broken receiver', { command: { ...command, receiver: 5 } }],
	['no sum', { command: { ...command, amount: undefined } }],
	['a sum that is not whole', { command: { ...command, amount: { minor: 0.5, currency: 'RUB' } } }],
	['a sum of nothing', { command: { ...command, amount: { minor: 0, currency: 'RUB' } } }],
	['no currency', { command: { ...command, amount: { minor: 1 } } }],
	['no card', { command: { ...command, cardId: undefined } }]
])('%s makes a row unreadable, still there under its key', (_, change) => {
	const row = { ...entry(), ...change } as OutboxEntry;
	const read = readEntry(row);
	expect(read).toMatchObject({ key: row.key, seq: row.seq, state: 'unreadable', command: { kind: 'unreadable' } });
	expect(isOpen(read)).toBe(true);
});
