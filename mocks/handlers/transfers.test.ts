import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../src/lib/domain/instant';
import { must } from '../bss/must';
import type { Device } from '../node';
import { useOperator } from '../vitest';
import { balance, codeOf, LINE, OTHER, post } from './money.fixture';

const operator = useOperator();
const TRANSFER = '/tmf-api/prepayBalanceManagement/v4/transferBalance';
let device: Device;
beforeEach(() => {
	device = operator.signedIn(LINE);
});

const body = (roubles: number, more: object = {}) => ({
	amount: { units: 'RUB', amount: roubles },
	usageType: 'monetary',
	bucket: { id: 'main' },
	logicalResource: [{ id: LINE }],
	receiverBucket: { id: 'main' },
	receiverBucketUsageType: 'monetary',
	receiverLogicalResource: { id: OTHER },
	costOwner: 'originator',
	transferCost: { unit: 'RUB', value: 10 },
	channel: { id: 'web' },
	reason: 'key-1',
	...more
});
const both = () => [balance(operator, LINE), balance(operator, OTHER)];
const rich = (minor: number) =>
	operator.operator.ledger.post({
		id: operator.operator.ids.next('test'),
		at: operator.operator.clock.now(),
		kind: 'top-up',
		text: 'Пополнение',
		postings: [
			{ account: 'acquirer:RUB', minor: -minor },
			{ account: `main:${LINE}`, minor }
		]
	});

describe('a transfer', () => {
	it('goes from one balance onto the other, and the fee to the operator', async () => {
		const [own = 0, theirs = 0] = both();
		const answer = await post(device, TRANSFER, body(100));
		expect(answer.status).toBe(201);
		expect(await answer.json()).toMatchObject({ status: 'completed', transferCost: { value: 10 }, reason: 'key-1' });
		expect(both()).toEqual([own - 110_00, theirs + 100_00]);
		const moved = operator.operator.ledger.entries(`main:${LINE}`).slice(-2);
		expect(moved.map(({ minor, transaction }) => [transaction.kind, minor])).toEqual([
			['transfer', -100_00],
			['charge', -10_00]
		]);
	});

	it('is made once for a key, and found by it by its sender alone', async () => {
		await post(device, TRANSFER, body(100));
		const after = both();
		const again = await post(device, TRANSFER, body(100));
		expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, 'true']);
		expect(both()).toEqual(after);
		const find = async (who: Device) => (await who.fetch(`${TRANSFER}?reason=key-1`)).json();
		expect(await find(device)).toHaveLength(1);
		expect(await find(operator.signedIn(OTHER))).toEqual([]);
	});

	it('opens a line blocked for debt', async () => {
		rich(5_000_00);
		const blocked = must(operator.operator.lines.find('+79000000005'));
		expect(blocked.status).toBe('blocked');
		const debt = -balance(operator, blocked.msisdn) / 100;
		await post(device, TRANSFER, body(Math.ceil(debt), { receiverLogicalResource: { id: blocked.msisdn } }));
		expect(blocked.status).toBe('active');
	});

	it('stands in both statements as a transfer', async () => {
		await post(device, TRANSFER, body(100));
		for (const [who, amount, words] of [
			[device, -100, /^Перевод на \+7/],
			[operator.signedIn(OTHER), 100, /^Перевод от \+7/]
		] as const) {
			const path = TRANSFER.replace('transferBalance', 'balanceActionHistory');
			const list = (await (await who.fetch(path)).json()) as {
				'@type': string;
				amount: { amount: number };
				description: string;
			}[];
			const transfer = list.find((one) => one['@type'] === 'TransferBalance');
			expect(transfer?.amount.amount).toBe(amount);
			expect(transfer?.description).toMatch(words);
		}
	});
});

describe('a transfer is refused, and nothing moves,', () => {
	it.each<[string, object, [number, string]]>([
		['to a number of nobody', { receiverLogicalResource: { id: '+79161234567' } }, [404, 'RECEIVER_UNKNOWN']],
		['to another operator', { receiverLogicalResource: { id: '+375290000001' } }, [404, 'RECEIVER_UNKNOWN']],
		['to oneself', { receiverLogicalResource: { id: LINE } }, [422, 'OWN_NUMBER']],
		['from somebody else', { logicalResource: [{ id: OTHER }] }, [403, 'NOT_YOUR_LINE']],
		['below the least sum', { amount: { units: 'RUB', amount: 9.99 } }, [422, 'AMOUNT_OUT_OF_RANGE']],
		['above the greatest', { amount: { units: 'RUB', amount: 5000.01 } }, [422, 'AMOUNT_OUT_OF_RANGE']],
		['in another currency', { amount: { units: 'BYN', amount: 100 } }, [422, 'AMOUNT_OUT_OF_RANGE']],
		['at another fee', { transferCost: { unit: 'RUB', value: 5 } }, [409, 'FEE_CHANGED']],
		['beyond the balance', { amount: { units: 'RUB', amount: 340 } }, [402, 'NOT_ENOUGH_MONEY']]
	])('%s', async (_, more, code) => {
		const before = both();
		expect(await codeOf(await post(device, TRANSFER, body(100, more)))).toEqual(code);
		expect(both()).toEqual(before);
	});

	it('when it would leave less than has to be left', async () => {
		expect((await post(device, TRANSFER, body(327.2))).status).toBe(201);
		expect(balance(operator, LINE)).toBe(10_00);
		expect(await codeOf(await post(device, TRANSFER, body(10, { reason: 'key-2' }), 'key-2'))).toEqual([
			402,
			'NOT_ENOUGH_MONEY'
		]);
	});

	it('from a blocked line', async () => {
		const blocked = '+79000000005';
		const answer = await post(operator.signedIn(blocked), TRANSFER, body(10, { logicalResource: [{ id: blocked }] }));
		expect(await codeOf(answer)).toEqual([403, 'LINE_BLOCKED']);
	});

	it('beyond what a day allows, as the operator cuts days', async () => {
		rich(30_000_00);
		operator.operator.clock.set(Date.parse('2026-11-22T20:30:00Z'));
		for (const key of 'abcde') await post(device, TRANSFER, body(3000, { reason: key }), key);
		expect(await codeOf(await post(device, TRANSFER, body(10), 'f'))).toEqual([422, 'DAY_LIMIT_EXCEEDED']);
		operator.operator.clock.advance(HOUR);
		expect((await post(device, TRANSFER, body(10), 'g')).status).toBe(201);
	});

	it('with the fee there is now, so that it can be agreed to', async () => {
		const answer = await post(device, TRANSFER, body(100, { transferCost: { unit: 'RUB', value: 0 } }));
		expect(await answer.json()).toMatchObject({
			'@type': 'FeeChangedError',
			transferCost: { unit: 'RUB', value: 10 }
		});
	});
});
