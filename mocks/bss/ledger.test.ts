import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger, type Ledger, type Transaction } from './ledger';

const ACCOUNTS = ['a', 'b', 'c'] as const;

function book(): Ledger {
	const ledger = createLedger();
	ledger.open('a', 'RUB', 100_00);
	ledger.open('b', 'RUB');
	ledger.open('c', 'RUB', -5_00);
	return ledger;
}

const move = (more: Partial<Transaction> = {}): Transaction => ({
	id: 't',
	at: 0,
	kind: 'charge',
	text: 'Звонок',
	postings: [
		{ account: 'a', minor: -30 },
		{ account: 'b', minor: 30 }
	],
	...more
});

describe('ledger', () => {
	it('moves money from one account to another', () => {
		const ledger = book();
		ledger.post(move());
		expect([ledger.balance('a'), ledger.balance('b')]).toEqual([99_70, 30]);
		expect(ledger.entries('a').map(({ minor }) => minor)).toEqual([-30]);
	});

	it('neither makes nor loses money, whatever is booked', () => {
		const transfer = fc.record({
			from: fc.constantFrom(...ACCOUNTS),
			to: fc.constantFrom(...ACCOUNTS),
			minor: fc.integer({ min: 1, max: 10 ** 9 })
		});
		fc.assert(
			fc.property(fc.array(transfer), (transfers) => {
				const ledger = book();
				for (const { from, to, minor } of transfers)
					ledger.post(
						move({
							postings: [
								{ account: from, minor: -minor },
								{ account: to, minor }
							]
						})
					);
				expect(ledger.problems()).toEqual([]);
				expect(ACCOUNTS.reduce((sum, account) => sum + ledger.balance(account), 0)).toBe(95_00);
			})
		);
	});

	it.each([
		[
			'does not balance',
			[
				{ account: 'a', minor: -30 },
				{ account: 'b', minor: 31 }
			]
		],
		[
			'has a fraction of a minor unit',
			[
				{ account: 'a', minor: -0.5 },
				{ account: 'b', minor: 0.5 }
			]
		],
		['moves nothing', [{ account: 'a', minor: 0 }]],
		[
			'names an account nobody has',
			[
				{ account: 'a', minor: -1 },
				{ account: 'x', minor: 1 }
			]
		]
	])('refuses a transaction that %s, and books none of it', (_, postings) => {
		const ledger = book();
		expect(() => ledger.post(move({ postings }))).toThrow();
		expect(ledger.balance('a')).toBe(100_00);
		expect(ledger.transactions()).toEqual([]);
	});

	it('asks for a past once, when somebody looks at it, and keeps every balance', () => {
		const ledger = book();
		let asked = 0;
		ledger.open('line', 'RUB', 70, () => {
			asked += 1;
			return [
				{
					...move({ id: 'past' }),
					postings: [
						{ account: 'line', minor: -30 },
						{ account: 'b', minor: 30 }
					]
				}
			];
		});
		ledger.post(
			move({
				postings: [
					{ account: 'line', minor: -10 },
					{ account: 'b', minor: 10 }
				]
			})
		);
		expect([ledger.balance('line'), ledger.problems(), asked]).toEqual([60, [], 0]);
		expect(ledger.opening('line')).toBe(100);
		expect(ledger.entries('line').map(({ minor }) => minor)).toEqual([-30, -10]);
		expect([ledger.balance('line'), ledger.balance('b'), ledger.opening('b')]).toEqual([60, 10, -30]);
		expect([ledger.problems(), asked, ledger.transactions().length]).toEqual([[], 1, 1]);
	});

	it('refuses two currencies in one transaction', () => {
		const ledger = book();
		ledger.open('byn', 'BYN');
		expect(() =>
			ledger.post(
				move({
					postings: [
						{ account: 'a', minor: -1 },
						{ account: 'byn', minor: 1 }
					]
				})
			)
		).toThrow('one currency');
	});

	it('tells when one key has moved money twice', () => {
		const ledger = book();
		const cause = { key: 'k', method: 'POST', path: '/payment' };
		ledger.post(move({ id: 't1', cause }));
		ledger.post(move({ id: 't2', cause: { ...cause, path: '/topupBalance' } }));
		expect(ledger.problems()).toEqual([]);
		ledger.post(move({ id: 't3', cause }));
		expect(ledger.problems()).toEqual(['t3: POST /payment k has moved money before']);
	});
});
