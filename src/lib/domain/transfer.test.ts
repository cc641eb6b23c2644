import { expect, it } from 'vitest';
import { rub } from './orders/orders.fixture';
import { LINE, OTHER_LINE } from './outbox.fixture';
import { transferTerms } from './transfer';

const rules = { fee: 10_00, keep: 10_00 };
const to = { line: LINE, receiver: OTHER_LINE, amount: rub(100_00) };

it('takes the fee on top of the sum, and says what is left', () => {
	expect(transferTerms(to, rules, { balance: rub(150_00), blocked: false })).toEqual({
		command: { kind: 'transfer', line: LINE, receiver: OTHER_LINE, amount: rub(100_00), fee: rub(10_00) },
		total: rub(110_00),
		balanceAfter: rub(40_00)
	});
});

it.each([
	['just what has to be left', rub(120_00), false, undefined],
	['a kopeck less than that', rub(119_99), false, 'not-enough-money'],
	['a blocked line, whatever it has', rub(119_99), true, 'line-blocked'],
	['a blocked line whose balance is not known', undefined, true, 'line-blocked']
])('%s', (_, balance, blocked, doubt) => {
	expect(transferTerms(to, rules, { balance, blocked }).doubt).toBe(doubt);
});

it.each([[undefined], [{ minor: 5, currency: 'BYN' }]])(
	'says nothing of a balance that is not known: %j',
	(balance) => {
		expect(Object.keys(transferTerms(to, rules, { balance, blocked: false }))).toEqual(['command', 'total']);
	}
);
