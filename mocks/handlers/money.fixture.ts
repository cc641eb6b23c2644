import type { Device, TestOperator } from '../node';

export const LINE = '+79000000001';
export const OTHER = '+79000000002';
export const PAYMENT = '/tmf-api/payment/v4/payment';
export const TOPUP = '/tmf-api/prepayBalanceManagement/v4/topupBalance';

export const paymentBody = (more: object = {}) => ({
	correlatorId: 'key-1',
	account: { id: LINE },
	paymentMethod: { id: 'card-277304516-1' },
	totalAmount: { unit: 'RUB', value: 500 },
	...more
});

export const topUpBody = (paymentId: string, more: object = {}) => ({
	amount: { units: 'RUB', amount: 500 },
	usageType: 'monetary',
	bucket: { id: 'main' },
	partyAccount: { id: LINE },
	logicalResource: [{ id: LINE }],
	paymentMethod: { id: paymentId, '@referredType': 'Payment' },
	reason: 'key-1',
	...more
});

export const post = (device: Device, path: string, body: object, key = 'key-1', headers: object = {}) =>
	device.fetch(path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers },
		body: JSON.stringify(body)
	});

/** Id of a payment that went through. */
export async function pay(device: Device, body: object = paymentBody(), key = 'key-1'): Promise<string> {
	const answer = await post(device, PAYMENT, body, key);
	if (answer.status !== 201) throw new Error(await answer.text());
	return ((await answer.json()) as { id: string }).id;
}

export async function codeOf(answer: Response): Promise<[number, string]> {
	return [answer.status, ((await answer.json()) as { code: string }).code];
}

export const balance = ({ operator }: TestOperator, line: string): number => operator.ledger.balance(`main:${line}`);
