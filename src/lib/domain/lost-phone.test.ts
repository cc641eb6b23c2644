import { describe, expect, it } from 'vitest';
import type { Autopay } from './autopay';
import type { Command } from './command';
import { idOf } from './line.fixture';
import { lostPhoneCommands, lostPhoneResults, type LostAround } from './lost-phone';
import { autopay, losing, NOW, order, product, queued, revoking, rub, suspending } from './orders/orders.fixture';
import type { OutboxEntry } from './outbox';
import { LINE } from './outbox.fixture';
import { savedCard } from './saved-card.fixture';

const plan: Autopay = { line: idOf(LINE), id: 'a-1', amount: rub(500_00), cardId: 'card-1', by: 'date' };
const tariff = product('t', { kind: 'tariff' });

const around = (change: Partial<LostAround> = {}): LostAround => ({
	products: [tariff],
	catalogue: [],
	balance: undefined,
	blocked: false,
	currency: 'RUB',
	now: NOW,
	payer: LINE,
	plans: [plan, { ...plan, id: 'a-2' }],
	cards: [savedCard()],
	pushes: {},
	...change
});

const said = (commands: readonly Command[] | undefined) =>
	commands?.map((command) =>
		command.kind === 'order'
			? command.action
			: command.kind === 'revoke'
				? command.what
				: `${command.kind} ${'planId' in command ? String(command.planId) : ''}`
	);

describe('what is asked for', () => {
	it('the block first, then sessions, pushes, and every plan', () => {
		expect(said(lostPhoneCommands(around()))).toEqual([
			'suspend-lost',
			'sessions',
			'pushes',
			'autopay a-1',
			'autopay a-2'
		]);
	});

	it('no pushes where the operator has none, and this device keeps its own', () => {
		expect(said(lostPhoneCommands(around({ pushes: undefined, plans: [] })))).toEqual(['suspend-lost', 'sessions']);
		expect(lostPhoneCommands(around({ pushes: { own: 'mine' } }))?.[2]).toEqual({
			...revoking('pushes'),
			keep: 'mine'
		});
		expect(lostPhoneCommands(around())?.[2]).toEqual(revoking('pushes'));
	});

	it('nothing of a number that is blocked so already, or that nothing is known of', () => {
		const lost = { ...tariff, status: 'suspended', rest: { by: 'lost' } } as const;
		expect(lostPhoneCommands(around({ products: [lost] }))).toBeUndefined();
		expect(lostPhoneCommands(around({ products: [] }))).toBeUndefined();
	});
});

describe('what has become of it', () => {
	const stop = autopay({ action: 'stop', planId: 'a-1' });
	const at = (change: Partial<OutboxEntry> = {}) => ({ confirmedAt: NOW, ...change });
	const all = (change: Partial<OutboxEntry> = {}) => [
		queued(losing(), 1, at(change)),
		queued(revoking(), 2, at(change)),
		queued(revoking('pushes'), 3, at(change)),
		queued(stop, 4, at(change))
	];
	const told = (entries: readonly OutboxEntry[]) =>
		lostPhoneResults(entries).map(({ part, entry }) => `${part} ${entry.key} ${entry.state}`);

	it('each part by itself, and nothing that was confirmed at another time', () => {
		const others = [
			queued(autopay({ action: 'stop', planId: 'a-9' }), 5, { confirmedAt: NOW + 1 }),
			queued(autopay(), 6, at()),
			queued(order(), 7, at()),
			queued({ kind: 'unreadable' }, 8, at())
		];
		expect(told([...all({ state: 'done' }), ...others])).toEqual([
			'block key-1 done',
			'sessions key-2 done',
			'pushes key-3 done',
			'autopay key-4 done'
		]);
	});

	it('what was confirmed again is told by the last one, the block too', () => {
		const [block, sessions, pushes, autopayStop] = all({ state: 'cancelled', replacedBy: 'key-9' });
		const again = queued(losing(), 9, { confirmedAt: NOW, state: 'done' });
		const entries = [
			...(block ? [block] : []),
			...[sessions, pushes, autopayStop].flatMap((entry) => (entry ? [{ ...entry, replacedBy: 'gone' }] : [])),
			again
		];
		expect(told(entries)[0]).toBe('block key-9 done');
		expect(told(entries)).toHaveLength(4);
	});

	it('a block that took the place of one at the subscriber’s word is of its own time', () => {
		const before = queued(suspending(), 1, { confirmedAt: NOW - 9, state: 'cancelled', replacedBy: 'key-2' });
		expect(told([before, queued(losing(), 2, at())])).toEqual(['block key-2 queued']);
	});

	it('the last time counts, and one called off whole is none', () => {
		const first = all({ state: 'done' });
		const second = queued(losing(), 5, { confirmedAt: NOW + 5 });
		expect(told([...first, second])).toEqual(['block key-5 queued']);
		expect(told(all({ state: 'cancelled' }))).toEqual([]);
		expect(told([queued(order(), 1)])).toEqual([]);
	});
});
