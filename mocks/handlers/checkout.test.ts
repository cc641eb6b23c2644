import { beforeEach, expect, it } from 'vitest';
import { must } from '../bss/must';
import type { Device } from '../node';
import { useOperator } from '../vitest';
import { balance, codeOf, LINE, OTHER, PAYMENT, paymentBody, post, TOPUP, topUpBody } from './money.fixture';

const operator = useOperator();
let device: Device;
beforeEach(() => {
	device = operator.signedIn(LINE);
});

interface Begun {
	id: string;
	status: string;
	redirectUrl?: string;
	paymentMethod: object;
}

const onPage = (method = 'bankAccountTransfer', more: object = {}) =>
	paymentBody({ paymentMethod: { '@type': method }, ...more });

async function begin(method?: string, key = 'key-1'): Promise<Begun> {
	const answer = await post(device, PAYMENT, onPage(method, { correlatorId: key }), key);
	expect(answer.status).toBe(201);
	return (await answer.json()) as Begun;
}

const page = (begun: Begun) => must(begun.redirectUrl, 'a page');
const press = (begun: Begun, outcome: string) =>
	device.fetch(page(begun), { method: 'POST', body: new URLSearchParams({ outcome }) });
const statusOf = async ({ id }: Begun) => ((await (await device.fetch(`${PAYMENT}/${id}`)).json()) as Begun).status;

it('is begun once per key, with a page, and moves nothing yet', async () => {
	const begun = await begin();
	expect(begun).toMatchObject({ status: 'pendingAuthorization', paymentMethod: { '@type': 'bankAccountTransfer' } });
	expect((await begin()).id).toBe(begun.id);
	expect(balance(operator, LINE)).toBe(347_20);
	const shown = await device.fetch(page(begun));
	expect(shown.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
	expect(await shown.text()).toContain('500 RUB');
});

it('paid there it is credited at once and once, and the page leads back with nothing in the address', async () => {
	const begun = await begin();
	const answer = await press(begun, 'paid');
	expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/top-up?back']);
	await press(begun, 'paid');
	await press(begun, 'refused');
	expect([await statusOf(begun), balance(operator, LINE)]).toEqual(['done', 847_20]);
	expect(await (await device.fetch(page(begun))).text()).toContain('Оплачено');
	expect(await codeOf(await post(device, TOPUP, topUpBody(begun.id)))).toEqual([404, 'PAYMENT_UNKNOWN']);
});

it('refused, or over after twenty minutes, it takes nothing', async () => {
	const refused = await begin();
	await press(refused, 'refused');
	const late = await begin('bankCard', 'key-2');
	operator.operator.clock.advance(20 * 60_000);
	await press(late, 'paid');
	expect([await statusOf(refused), await statusOf(late), balance(operator, LINE)]).toEqual([
		'denied',
		'expired',
		347_20
	]);
});

it('a card that is to be kept is saved once paid, and can be forgotten', async () => {
	const cards = async () =>
		((await (await device.fetch('/tmf-api/paymentMethod/v4/paymentMethod')).json()) as { id: string }[]).map(
			({ id }) => id
		);
	const before = await cards();
	await press(await begin('bankCard'), 'paid');
	expect(await cards()).toEqual(before);
	await press(await begin('tokenizedCard', 'key-2'), 'paid');
	const [kept] = (await cards()).filter((id) => !before.includes(id));
	const forget = () => device.fetch(`/tmf-api/paymentMethod/v4/paymentMethod/${kept}`, { method: 'DELETE' });
	expect((await forget()).status).toBe(204);
	expect(await cards()).toEqual(before);
	expect(await codeOf(await forget())).toEqual([404, 'CARD_UNKNOWN']);
});

it('is nobody else’s, of no other kind, and within the limits', async () => {
	const begun = await begin();
	expect((await operator.signedIn(OTHER).fetch(`${PAYMENT}/${begun.id}`)).status).toBe(404);
	expect(await codeOf(await post(device, PAYMENT, onPage('voucher'), 'key-2'))).toEqual([422, 'METHOD_UNKNOWN']);
	const tooMuch = onPage('bankCard', { totalAmount: { unit: 'RUB', value: 20_000 } });
	expect(await codeOf(await post(device, PAYMENT, tooMuch, 'key-3'))).toEqual([422, 'AMOUNT_OUT_OF_RANGE']);
	expect((await device.fetch('/__mock/pay/nothing')).status).toBe(404);
});

it('the control API does what the page does', async () => {
	const begun = await begin();
	const listed = async () => (await device.fetch(`/__mock/payments?line=${encodeURIComponent(LINE)}`)).json();
	expect(await listed()).toMatchObject([{ id: begun.id, status: 'pendingAuthorization', minor: 500_00 }]);
	const pay = (body: object) => device.fetch('/__mock/payments', { method: 'POST', body: JSON.stringify(body) });
	expect((await pay({ id: begun.id, outcome: 'maybe' })).status).toBe(400);
	expect((await pay({ id: 'nothing', outcome: 'paid' })).status).toBe(400);
	expect(await (await pay({ id: begun.id, outcome: 'paid' })).json()).toEqual({ status: 'done' });
});
