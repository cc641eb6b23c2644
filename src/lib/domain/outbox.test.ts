import { omit } from './omit';
import { expect, it } from 'vitest';
import {
	autopay,
	BELOW,
	DATED,
	disconnecting,
	message,
	order,
	queued,
	request,
	rub,
	setting,
	switching,
	transfer
} from './orders/orders.fixture';
import { isOpen, OUTBOX_VERSION, readEntry, versionOf, type OutboxEntry, type OutboxState } from './outbox';
import { entry, LINE } from './outbox.fixture';

it.each<[OutboxState, boolean]>([
	['queued', true],
	['sending', true],
	['accepted', true],
	['waiting-sign-in', true],
	['needs-code', true],
	['needs-confirmation', true],
	['expired', true],
	['rejected', true],
	['unreadable', true],
	['unknown', true],
	['done', false],
	['dismissed', false],
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
	['another version', { version: OUTBOX_VERSION + 1 }],
	['a version that had no such command', { version: 0 }],
	['no version', { version: undefined }],
	['a state of another version', { state: 'sleeping' }],
	['a moment that is none', { unclearSince: 'then' }],
	['no time of confirmation', { confirmedAt: undefined }],
	['a broken time of expiry', { expiresAt: NaN }],
	['no count of attempts', { attempts: null }],
	['no progress', { progress: undefined }],
	['null for progress', { progress: null }],
	['a step acknowledged with no id', { progress: { paymentId: 5 } }],
	['no command', { command: undefined }],
	['null for a command', { command: null }],
	['a command of another version', { command: { ...command, kind: 'gift' } }],
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

it('reads what earlier versions have queued, and writes what they can read', () => {
	const old = { ...entry(), version: 1 };
	expect(readEntry(old)).toBe(old);
	expect([
		versionOf({ ...old.command } as never),
		versionOf(order()),
		versionOf(transfer()),
		versionOf(autopay()),
		versionOf(message()),
		versionOf(request())
	]).toEqual([1, 2, 3, 4, 5, 6]);
	expect(readEntry({ ...queued(order(), 1), version: 1 }).state).toBe('unreadable');
	expect(readEntry({ ...queued(transfer(), 1), version: 2 }).state).toBe('unreadable');
});

it.each([
	order(),
	order({ action: 'buy', price: { now: rub(0) } }),
	disconnecting('a'),
	switching('x', 'y'),
	setting('x', { before: { id: 'w', name: 'W' } }),
	setting(undefined)
])('gives a sound order back as it is: $action', (sound) => {
	const row = queued(sound, 1);
	expect(readEntry(row)).toBe(row);
});

it.each<[string, object]>([
	['an action of another version', { action: 'suspend' }],
	['no offering', { offering: undefined }],
	['an offering of no name', { offering: { id: 'a' } }],
	['a product for what is only connected', { productId: 'p' }],
	['no product to disconnect', { action: 'disconnect' }],
	['no tariff to leave', { action: 'switch', productId: 'p' }],
	['a tariff to leave for an option', { leaves: { id: 'x', name: 'X' } }],
	['a setting of what has none', { setting: setting('x').setting }],
	['no setting', { action: 'tone' }],
	['no slot', setting('x', { slot: { for: 'nobody' } as never })],
	['a tone of no name', setting('x', { tone: { id: 'x' } as never })],
	['a tone before of no name', setting('x', { before: 'w' as never })],
	['nothing of whether it connects', setting('x', { connects: undefined as never })],
	['no price', { price: undefined }],
	['no price now', { price: {} }],
	['a price below nothing', { price: { now: rub(-1) } }],
	['a price that is not whole', { price: { now: rub(0.5) } }],
	['a period that is none', { price: { now: rub(0), perPeriod: 5 } }],
	['a period nobody knows', { price: { now: rub(0), perPeriod: { price: rub(1), period: 'aeon' } } }],
	['a period of no price', { price: { now: rub(0), perPeriod: { period: 'day' } } }],
	['no relations', { related: undefined }],
	['relations that are no ids', { related: [5] }]
])('%s makes an order unreadable', (_, change) => {
	expect(readEntry(queued({ ...order(), ...change } as never, 1)).state).toBe('unreadable');
});

it.each([transfer(), transfer({ fee: rub(0) })])('gives a sound transfer back as it is: %j', (sound) => {
	const row = queued(sound, 1);
	expect(readEntry(row)).toBe(row);
});

it.each<[string, object]>([
	['no receiver', { receiver: undefined }],
	['its own line as the receiver', { receiver: LINE }],
	['a sum of nothing', { amount: rub(0) }],
	['no sum', { amount: undefined }],
	['no fee', { fee: undefined }],
	['a fee below nothing', { fee: rub(-1) }],
	['a fee in another currency', { fee: { minor: 1, currency: 'BYN' } }]
])('%s makes a transfer unreadable', (_, change) => {
	expect(readEntry(queued({ ...transfer(), ...change } as never, 1)).state).toBe('unreadable');
});

it.each([autopay(), autopay({ plan: BELOW }), autopay({ action: 'stop', planId: 'autopay-1' })])(
	'gives a sound plan back as it is: %j',
	(sound) => {
		const row = queued(sound, 1);
		expect(readEntry(row)).toBe(row);
	}
);

it('stops a plan whose terms the operator does not tell, but sets none', () => {
	const dated = omit({ period: 0, firstAt: 0, ...DATED }, 'period', 'firstAt');
	const below = omit({ monthlyMax: 0, ...BELOW }, 'monthlyMax');
	for (const plan of [dated, below]) {
		const stop = queued({ ...autopay(), action: 'stop', planId: 'a', plan } as never, 1);
		expect(readEntry(stop)).toBe(stop);
		expect(readEntry(queued({ ...autopay(), plan } as never, 1)).state).toBe('unreadable');
	}
});

it.each<[string, object]>([
	['an action of another version', { action: 'pause' }],
	['nothing to stop', { action: 'stop' }],
	['something to stop when it is set', { planId: 'autopay-1' }],
	['no plan', { plan: undefined }],
	['no sum', { plan: { ...DATED, amount: undefined } }],
	['a sum of nothing', { plan: { ...DATED, amount: rub(0) } }],
	['no card', { plan: { ...DATED, cardId: 5 } }],
	['a period nobody knows', { plan: { ...DATED, period: 'aeon' } }],
	['no first day', { plan: { ...DATED, firstAt: NaN } }],
	['a kind of another version', { plan: { ...DATED, by: 'moon' } }],
	['no threshold', { plan: { ...BELOW, below: undefined } }],
	['no maximum', { plan: { ...BELOW, monthlyMax: undefined } }],
	['a maximum in another currency', { plan: { ...BELOW, monthlyMax: { minor: 1, currency: 'BYN' } } }]
])('%s makes a plan unreadable', (_, change) => {
	expect(readEntry(queued({ ...autopay(), ...change } as never, 1)).state).toBe('unreadable');
});

it('gives a sound message back as it is', () => {
	const row = queued(message(), 1);
	expect(readEntry(row)).toBe(row);
});

it.each<[string, object]>([
	['no text', { text: undefined }],
	['a text of nothing', { text: ' ' }],
	['blanks around it', { text: ' a' }],
	['more text than anybody takes', { text: 'я'.repeat(1_001) }]
])('%s makes a message unreadable', (_, change) => {
	expect(readEntry(queued({ ...message(), ...change } as never, 1)).state).toBe('unreadable');
});
