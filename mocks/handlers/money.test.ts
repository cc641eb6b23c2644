import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../src/lib/domain/instant';
import type { Device } from '../node';
import { useOperator } from '../vitest';
import { balance, codeOf, LINE, OTHER, pay, PAYMENT, paymentBody, post, TOPUP, topUpBody } from './money.fixture';

const operator = useOperator();
let device: Device;
beforeEach(() => {
	device = operator.signedIn(LINE);
});
const clearing = () => operator.operator.ledger.balance('clearing:RUB');
const postings = (kind: string) =>
	operator.operator.ledger.transactions().filter((one) => one.kind === kind && one.cause !== undefined);

describe('a payment', () => {
	it('takes the money from the card into clearing and no further', async () => {
		const answer = await post(device, PAYMENT, paymentBody({ description: 'Пополнение' }));
		expect(answer.status).toBe(201);
		expect(await answer.json()).toMatchObject({
			status: 'done',
			correlatorId: 'key-1',
			account: { id: LINE },
			totalAmount: { unit: 'RUB', value: 500 }
		});
		expect(clearing()).toBe(500_00);
		expect(balance(operator, LINE)).toBe(347_20);
	});

	it('is found by its correlatorId by the one who paid, and by nobody else', async () => {
		const id = await pay(device);
		await pay(device, paymentBody({ correlatorId: 'key-2' }), 'key-2');
		const find = async (who: Device, query: string) => (await who.fetch(PAYMENT + query)).json();
		expect(await find(device, '?correlatorId=key-1')).toMatchObject([{ id }]);
		expect(await find(device, `/${id}`)).toMatchObject({ id });
		expect(await find(operator.signedIn(OTHER), '?correlatorId=key-1')).toEqual([]);
		expect((await operator.signedIn(OTHER).fetch(`${PAYMENT}/${id}`)).status).toBe(404);
	});

	it('the bank refuses moves nothing and stays listed as denied', async () => {
		const body = paymentBody({ paymentMethod: { id: 'card-277304516-2' }, totalAmount: { unit: 'RUB', value: 1500 } });
		const answer = await post(device, PAYMENT, body);
		expect(await codeOf(answer)).toEqual([402, 'PAYMENT_DECLINED']);
		expect(clearing()).toBe(0);
		const found = (await (await device.fetch(`${PAYMENT}?correlatorId=key-1`)).json()) as { id: string }[];
		expect(found).toMatchObject([{ status: 'denied' }]);
		const credit = await post(device, TOPUP, topUpBody(found[0]?.id ?? '', { amount: { units: 'RUB', amount: 1500 } }));
		expect(await codeOf(credit)).toEqual([422, 'PAYMENT_NOT_CAPTURED']);
	});

	it.each([
		['nothing', { totalAmount: { unit: 'RUB', value: 0 } }, 422, 'AMOUNT_OUT_OF_RANGE'],
		['less than the least', { totalAmount: { unit: 'RUB', value: 9.99 } }, 422, 'AMOUNT_OUT_OF_RANGE'],
		['10⁹', { totalAmount: { unit: 'RUB', value: 1e9 } }, 422, 'AMOUNT_OUT_OF_RANGE'],
		['less than nothing', { totalAmount: { unit: 'RUB', value: -500 } }, 422, 'AMOUNT_OUT_OF_RANGE'],
		['another currency', { totalAmount: { unit: 'BYN', value: 50 } }, 422, 'AMOUNT_OUT_OF_RANGE'],
		['a fraction of a kopeck', { totalAmount: { unit: 'RUB', value: 100.005 } }, 400, 'INVALID_BODY'],
		['letters', { totalAmount: { unit: 'RUB', value: 'сто' } }, 400, 'INVALID_BODY'],
		['no sum', { totalAmount: undefined }, 400, 'INVALID_BODY'],
		['no key of the command', { correlatorId: undefined }, 400, 'INVALID_BODY'],
		['another’s card', { paymentMethod: { id: 'card-277118093-1' } }, 404, 'CARD_UNKNOWN'],
		['a stranger’s number', { account: { id: '+79991234567' } }, 404, 'RECEIVER_UNKNOWN'],
		['a number abroad', { account: { id: '+375290000001' } }, 404, 'RECEIVER_UNKNOWN']
	])('of %s is refused', async (_, more, status, code) => {
		expect(await codeOf(await post(device, PAYMENT, paymentBody(more)))).toEqual([status, code]);
		expect(clearing()).toBe(0);
	});

	it('from an expired card is refused', async () => {
		operator.operator.clock.advance(24 * 20 * HOUR);
		const body = paymentBody({ paymentMethod: { id: 'card-277304516-2' } });
		expect(await codeOf(await post(device, PAYMENT, body))).toEqual([422, 'CARD_UNUSABLE']);
	});

	it('needs a key and a session, and never another site', async () => {
		expect(await codeOf(await post(device, PAYMENT, paymentBody(), ''))).toEqual([400, 'IDEMPOTENCY_KEY_MISSING']);
		expect((await post(operator.device(), PAYMENT, paymentBody())).status).toBe(401);
		const foreign = await post(device, PAYMENT, paymentBody(), 'key-1', { 'Sec-Fetch-Site': 'cross-site' });
		expect(await codeOf(foreign)).toEqual([403, 'CROSS_SITE']);
		expect(clearing()).toBe(0);
	});
});

describe('a top-up', () => {
	it('brings the payment from clearing to the balance, with a movement and a receipt', async () => {
		const id = await pay(device);
		const answer = await post(device, TOPUP, topUpBody(id));
		expect(answer.status).toBe(201);
		expect(await answer.json()).toMatchObject({ status: 'completed', reason: 'key-1' });
		expect(balance(operator, LINE)).toBe(847_20);
		expect(clearing()).toBe(0);
		const [latest] = (await (
			await device.fetch(TOPUP.replace('topupBalance', 'balanceActionHistory?limit=1'))
		).json()) as object[];
		expect(latest).toMatchObject({
			'@type': 'TopupBalance',
			amount: { amount: 500, units: 'RUB' },
			reason: 'key-1',
			receiptId: expect.stringMatching(/^\d{10}$/)
		});
	});

	it('may be for another number of this operator', async () => {
		const id = await pay(device, paymentBody({ account: { id: OTHER } }));
		const body = topUpBody(id, { partyAccount: { id: OTHER }, logicalResource: [{ id: OTHER }] });
		expect((await post(device, TOPUP, body)).status).toBe(201);
		expect([balance(operator, LINE), balance(operator, OTHER)]).toEqual([347_20, 500_00]);
		expect(await (await device.fetch(`${TOPUP}?reason=key-1`)).json()).toHaveLength(1);
		expect(await (await operator.signedIn(OTHER).fetch(TOPUP)).json()).toEqual([]);
	});

	it('of a blocked line lifts the block once the debt is paid', async () => {
		const blocked = operator.signedIn('+79000000005');
		const own = { account: { id: '+79000000005' }, paymentMethod: { id: 'card-276840339-1' } };
		const id = await pay(blocked, paymentBody(own));
		await post(blocked, TOPUP, topUpBody(id, { logicalResource: [{ id: '+79000000005' }] }));
		expect(balance(operator, '+79000000005')).toBe(371_60);
		expect(operator.operator.lines.find('+79000000005')?.status).toBe('active');
	});

	it('uses a payment once', async () => {
		const id = await pay(device);
		await post(device, TOPUP, topUpBody(id), 'key-1');
		const again = await post(device, TOPUP, topUpBody(id), 'key-2');
		expect(await codeOf(again)).toEqual([409, 'PAYMENT_ALREADY_USED']);
		expect(balance(operator, LINE)).toBe(847_20);
	});

	it.each([
		['more than was paid', { amount: { units: 'RUB', amount: 501 } }, 422, 'AMOUNT_MISMATCH'],
		['in another currency', { amount: { units: 'BYN', amount: 500 } }, 422, 'AMOUNT_MISMATCH'],
		['for somebody else than was paid for', { logicalResource: [{ id: OTHER }] }, 422, 'AMOUNT_MISMATCH'],
		['for a stranger', { logicalResource: [{ id: '+79991234567' }] }, 404, 'RECEIVER_UNKNOWN'],
		['from a payment nobody made', { paymentMethod: { id: 'payment-0' } }, 404, 'PAYMENT_UNKNOWN'],
		['of another kind', { usageType: 'data' }, 400, 'INVALID_BODY']
	])('%s is refused', async (_, more, status, code) => {
		const id = await pay(device);
		expect(await codeOf(await post(device, TOPUP, topUpBody(id, more)))).toEqual([status, code]);
		expect(balance(operator, LINE)).toBe(347_20);
	});

	it('from another’s payment is refused', async () => {
		const id = await pay(device);
		const thief = operator.signedIn(OTHER);
		const body = topUpBody(id, { logicalResource: [{ id: OTHER }] });
		expect(await codeOf(await post(thief, TOPUP, body))).toEqual([404, 'PAYMENT_UNKNOWN']);
	});
});

describe('a key', () => {
	it('gets the same answer again, whatever the order of the fields', async () => {
		const first = await post(device, PAYMENT, paymentBody());
		const reordered = Object.fromEntries(Object.entries(paymentBody()).toReversed());
		const second = await post(device, PAYMENT, reordered);
		expect(await second.text()).toBe(await first.text());
		expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
		expect(postings('card-payment')).toHaveLength(1);
	});

	it('gets a refusal again too', async () => {
		const body = paymentBody({ paymentMethod: { id: 'card-277304516-2' }, totalAmount: { unit: 'RUB', value: 1500 } });
		await post(device, PAYMENT, body);
		expect(await codeOf(await post(device, PAYMENT, body))).toEqual([402, 'PAYMENT_DECLINED']);
		expect(await (await device.fetch(PAYMENT)).json()).toHaveLength(1);
	});

	it('with another body is refused', async () => {
		await pay(device);
		const other = await post(device, PAYMENT, paymentBody({ totalAmount: { unit: 'RUB', value: 501 } }));
		expect(await codeOf(other)).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
		expect(clearing()).toBe(500_00);
	});

	it('sent ten times at once moves money once', async () => {
		const answers = await Promise.all(Array.from({ length: 10 }, () => post(device, PAYMENT, paymentBody())));
		expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
		const [id = ''] = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id));
		await Promise.all(Array.from({ length: 10 }, () => post(device, TOPUP, topUpBody(id))));
		expect(balance(operator, LINE)).toBe(847_20);
	});

	it('that was not let in is not spent', async () => {
		expect((await post(operator.device(), PAYMENT, paymentBody())).status).toBe(401);
		expect((await post(device, PAYMENT, paymentBody({ totalAmount: undefined }))).status).toBe(400);
		expect((await post(device, PAYMENT, paymentBody())).status).toBe(201);
	});

	it('a day old is a new one: that is why commands expire', async () => {
		await pay(device);
		operator.operator.clock.advance(24 * HOUR);
		device = operator.signedIn(LINE);
		await pay(device);
		expect(postings('card-payment')).toHaveLength(2);
		expect(() => operator.assertSound()).toThrow('has moved money before');
		operator.reset();
	});
});
