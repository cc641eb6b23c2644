import { omit } from './util/omit';
import { expect, it } from 'vitest';
import {
	autopay,
	BELOW,
	buying,
	DATED,
	disconnecting,
	losing,
	message,
	order,
	queued,
	request,
	rub,
	resuming,
	revoking,
	setting,
	suspending,
	switching,
	transfer
} from './orders/orders.fixture';
import { DAY } from './instant';
import { topUpOnPage } from './top-up';
import { isOpen, OUTBOX_VERSION, type OutboxEntry, type OutboxState } from './outbox';
import { readEntry, versionOf } from './stored-entry';
import { entry, LINE, OTHER_LINE } from './outbox.fixture';

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
		versionOf(request()),
		versionOf(setting('x')),
		versionOf(suspending()),
		versionOf(resuming()),
		versionOf(losing()),
		versionOf(revoking())
	]).toEqual([1, 2, 3, 4, 5, 6, 8, 8, 8, 10, 10]);
	expect(readEntry({ ...queued(order(), 1), version: 1 }).state).toBe('unreadable');
	expect(readEntry({ ...queued(transfer(), 1), version: 2 }).state).toBe('unreadable');
});

it.each([
	order(),
	buying({ price: { now: rub(0) } }),
	disconnecting('a'),
	switching('x', 'y'),
	setting('x', { before: { id: 'w', name: 'W' } }),
	setting(undefined),
	suspending(),
	suspending(DAY),
	resuming(DAY),
	losing()
])('gives a sound order back as it is: $action', (sound) => {
	const row = queued(sound, 1);
	expect(readEntry(row)).toBe(row);
});

it.each<[string, object]>([
	['an action of another version', { action: 'lend' }],
	['a name of something else for an action', { action: 'toString' }],
	['no action', { action: undefined }],
	['no offering', { offering: undefined }],
	['an offering of no name', { offering: { id: 'a' } }],
	['a product for what is only connected', { productId: 'p' }],
	['no product to disconnect', { action: 'disconnect' }],
	['no tariff to leave', { action: 'switch', productId: 'p' }],
	['a tariff to leave for an option', { leaves: { id: 'x', name: 'X' } }],
	['a setting of what has none', { characteristics: setting('x').characteristics }],
	['a connection by what connects anyway', { connects: true }],
	['no setting', { action: 'configure', connects: false }],
	['a setting of nothing', { ...setting('x'), characteristics: [] }],
	['a setting that is none', { ...setting('x'), characteristics: ['tone'] }],
	['a setting of no name', { ...setting('x'), characteristics: [{ value: 'x' }] }],
	['a value that is no word', { ...setting('x'), characteristics: [{ name: 'tone', value: 5 }] }],
	['a value before that is no word', { ...setting('x'), characteristics: [{ name: 'tone', before: {} }] }],
	['a value of a name that is none', { ...setting('x'), characteristics: [{ name: 'tone', valueName: null }] }],
	['nothing of whether it connects', { ...setting('x'), connects: undefined }],
	['a rest until nobody knows when', { ...suspending(), until: 'tomorrow' }],
	['an end for what has none', { until: DAY }],
	['the rest of nothing', { ...suspending(), productId: undefined }],
	['the end of a rest of nothing', { ...resuming(), productId: 5 }],
	['the lost phone of nobody', { ...losing(), productId: undefined }],
	['a lost phone until a day', { ...losing(), until: DAY }],
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

it('gives back what is taken from other devices as it is, and nothing that is not known', () => {
	const keeping = { kind: 'revoke', line: LINE, what: 'pushes', keep: 'own' } as const;
	for (const sound of [revoking(), revoking('pushes'), keeping]) {
		const row = queued(sound, 1);
		expect(readEntry(row)).toBe(row);
		expect(readEntry({ ...row, version: 9 }).state).toBe('unreadable');
	}
	for (const change of [{ what: 'cards' }, { keep: 'own' }, { what: 'pushes', keep: 5 }])
		expect(readEntry(queued({ ...revoking(), ...change } as never, 1)).state).toBe('unreadable');
});

it('gives back what is wished of a link as it is, and nothing that is not known', () => {
	const link = { kind: 'link', line: LINE, linkId: 'link-1', other: OTHER_LINE } as const;
	const grant = { ...link, action: 'grant', rights: ['balance'] } as const;
	for (const sound of [{ ...grant, rights: [...grant.rights] }, { ...link, action: 'end' } as const]) {
		const row = queued(sound, 1);
		expect(readEntry(row)).toBe(row);
		expect(readEntry({ ...row, version: 10 }).state).toBe('unreadable');
	}
	for (const change of [
		{ action: 'ask' },
		{ rights: ['all'] },
		{ rights: 5 },
		{ action: 'end' },
		{ other: '8' },
		{ linkId: 1 }
	])
		expect(readEntry(queued({ ...grant, ...change } as never, 1)).state).toBe('unreadable');
});

it('a top-up on a page is of a version of its own; without a way and a card it is nothing', () => {
	const command = topUpOnPage(LINE, LINE, rub(500_00), 'sbp');
	const row = queued(command, 1);
	expect([versionOf(command), readEntry(row)]).toEqual([9, row]);
	expect(readEntry({ ...row, version: 8 }).state).toBe('unreadable');
	expect(readEntry(queued({ ...command, way: 5 } as never, 1)).state).toBe('unreadable');
	expect(readEntry(queued(omit(command, 'way') as never, 1)).state).toBe('unreadable');
});
