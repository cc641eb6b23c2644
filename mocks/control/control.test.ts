import { beforeEach, describe, expect, it } from 'vitest';
import { LINE, OTHER, pay, PAYMENT, paymentBody, post, TOPUP, topUpBody } from '../handlers/money.fixture';
import type { Device } from '../node';
import { useOperator } from '../vitest';

const operator = useOperator();
let device: Device;
beforeEach(() => {
	device = operator.signedIn(LINE);
});

async function control(path: string, body?: unknown): Promise<{ status: number; said: unknown }> {
	const answer = await operator
		.device()
		.fetch(`/__mock/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
	return { status: answer.status, said: await answer.json() };
}

const ledgerOf = async (line: string) => (await control(`ledger?line=${encodeURIComponent(line)}`)).said;

describe('the control API', () => {
	it('resets to a fresh operator, the same one for the same seed and time', async () => {
		const start = { seed: 5, now: '2026-03-03T10:00:00Z' };
		await control('reset', start);
		const before = await ledgerOf(LINE);
		device = operator.signedIn(LINE);
		await pay(device);
		await control('faults', [{ path: '**', kind: 'html' }]);
		const { said } = await control('reset', start);
		expect(said).toMatchObject({ seed: 5, now: '2026-03-03T10:00:00.000Z', faults: [], network: null, problems: [] });
		expect(await ledgerOf(LINE)).toEqual(before);
		expect((await device.fetch(PAYMENT)).status).toBe(401);
		expect((await control('log')).said).toHaveLength(1);
	});

	it('shows a ledger that adds up, with keys as often as they came and were applied', async () => {
		const id = await pay(device, paymentBody({ account: { id: OTHER } }));
		const body = topUpBody(id, { logicalResource: [{ id: OTHER }] });
		await post(device, TOPUP, body);
		await post(device, TOPUP, body);
		const keys = [
			{ key: 'key-1', method: 'POST', path: PAYMENT, times: 1, applied: 1 },
			{ key: 'key-1', method: 'POST', path: TOPUP, times: 2, applied: 1 }
		];
		expect(await ledgerOf(LINE)).toMatchObject({ balance: 347_20, keys });
		const ledger = (await ledgerOf(OTHER)) as { opening: number; balance: number; entries: { minor: number }[] };
		expect(ledger).toMatchObject({ balance: 500_00, keys });
		expect(ledger.entries.at(-1)).toEqual({
			id: expect.any(String),
			at: '2026-11-22T09:00:00.000Z',
			minor: 500_00,
			kind: 'top-up',
			text: 'Пополнение с карты •• 4242',
			key: 'key-1'
		});
		expect(ledger.opening + ledger.entries.reduce((sum, { minor }) => sum + minor, 0)).toBe(500_00);
	});

	it('counts a key that was refused as come and not applied', async () => {
		await post(device, PAYMENT, paymentBody({ totalAmount: { unit: 'RUB', value: 1 } }));
		expect(await ledgerOf(LINE)).toMatchObject({ keys: [{ key: 'key-1', times: 1, applied: 0 }] });
	});

	it('moves the clock, and what falls due happens', async () => {
		expect((await control('clock', { advance: 90 })).said).toEqual({ now: '2026-11-22T09:01:30.000Z' });
		expect((await control('clock', { now: '2026-12-21T12:00:00+03:00' })).said).toEqual({
			now: '2026-12-21T09:00:00.000Z'
		});
		expect(await ledgerOf('+79000000003')).toMatchObject({ balance: 12_684_55 - 3_629_00 });
	});

	it('has every SMS, or those to one number', async () => {
		operator.operator.sms.send(LINE, 'раз');
		operator.operator.sms.send(OTHER, 'два');
		expect((await control('sms')).said).toHaveLength(2);
		expect((await control(`sms?to=${encodeURIComponent(OTHER)}`)).said).toEqual([
			{ at: '2026-11-22T09:00:00.000Z', to: OTHER, text: 'два' }
		]);
	});

	it('puts a line on the operator’s network; what a device claims itself is not believed', async () => {
		const signIn = (headers: Record<string, string> = {}) =>
			operator.device().fetch('/session/v1/network-sign-in', { method: 'POST', headers, body: '{}' });
		expect((await signIn({ 'X-Msisdn': LINE })).status).toBe(403);
		expect((await control('network', { line: OTHER })).said).toEqual({ line: OTHER });
		expect(await (await signIn({ 'X-Msisdn': LINE })).json()).toMatchObject({ phoneNumber: OTHER });
		await control('network', { line: null });
		expect((await signIn()).status).toBe(403);
	});

	it('lets a line use something, now or told of late; rates it anew; takes it back', async () => {
		const use = async (more: object) =>
			(await control('usage', { line: LINE, ...more })) as { status: number; said: Used };
		type Used = { id: string; cost: number; at: string; status: string };
		const balance = async () => ((await ledgerOf(LINE)) as { balance: number }).balance;
		const { said: call } = await use({
			use: 'call',
			category: 'call-international',
			party: '+905321112233',
			amount: 61
		});
		expect(call).toMatchObject({ at: '2026-11-22T09:00:00.000Z', cost: 70_00, status: 'rated' });
		expect(await balance()).toBe(347_20 - 70_00);
		const { said: late } = await use({ use: 'sms', zone: 'Турция', at: '2026-10-01T00:00:00Z' });
		expect(late).toMatchObject({ at: '2026-10-01T00:00:00.000Z', cost: 19_00 });
		expect((await use({ id: call.id, cost: 10_00 })).said).toMatchObject({ cost: 10_00, status: 'rerated' });
		expect((await use({ id: late.id, cancel: true })).said).toMatchObject({ status: 'rejected' });
		expect(await balance()).toBe(347_20 - 10_00);
		expect((await use({ use: 'data' })).said).toMatchObject({ cost: 0 });
		expect((await use({ id: 'nothing', cancel: true })).status).toBe(404);
		expect(
			(await control('usage', { line: OTHER, category: 'call-international', party: '+905321112233' })).status
		).toBe(402);
	});

	it('lists the habits a server may have, and gives it those it is told', async () => {
		const put = async (names: unknown) => {
			const answer = await operator.device().fetch('/__mock/habits', { method: 'PUT', body: JSON.stringify(names) });
			return { status: answer.status, said: (await answer.json()) as { name: string; on: boolean }[] };
		};
		const { status, said } = await put(['sums-text', 'cap-10']);
		expect([status, said.filter(({ on }) => on).map(({ name }) => name)]).toEqual([200, ['cap-10', 'sums-text']]);
		expect((await control('habits')).said).toEqual(said);
		for (const wrong of [{}, [1], ['cap-10', 'manners']]) expect((await put(wrong)).status).toBe(400);
		expect((await control('state')).said).toMatchObject({ habits: ['cap-10', 'sums-text'] });
		await control('reset', {});
		expect(operator.operator.habits.names()).toEqual([]);
	});

	it('shows the last entries of a ledger, and how many there are', async () => {
		const { said } = await control(`ledger?line=${encodeURIComponent(LINE)}&last=3`);
		const { entries, count } = said as { entries: unknown[]; count: number };
		expect(entries).toEqual(((await ledgerOf(LINE)) as { entries: unknown[] }).entries.slice(-3));
		expect(count).toBeGreaterThan(50);
	});

	it('spoils only the APIs, never itself', async () => {
		await control('faults', [{ path: '**', kind: 'status', status: 503 }]);
		expect((await control('faults')).said).toEqual([{ path: '**', kind: 'status', status: 503 }]);
		expect((await device.fetch(PAYMENT)).status).toBe(503);
	});

	it.each([
		['faults', {}],
		['faults', [{ kind: 'html' }]],
		['faults', [{ path: '**', kind: 'flood' }]],
		['faults', [{ path: '**', kind: 'delay' }]],
		['faults', [{ path: '**', kind: 'status', status: 200 }]],
		['faults', [{ path: '**', kind: 'html', times: -1 }]],
		['clock', {}],
		['clock', { now: 'tomorrow' }],
		['reset', { seed: 'one' }],
		['reset', { now: 'tomorrow' }],
		['network', {}],
		['network', { line: '+79991234567' }],
		['usage', { line: '+79991234567' }],
		['usage', { line: LINE, use: 'telegram' }],
		['usage', { line: LINE, amount: 0.5 }],
		['usage', { line: LINE, at: '2027-01-01T00:00:00Z' }],
		['usage', { line: LINE, id: 'usage-1' }],
		['quirks', { forgets: true }],
		['quirks', { easyCaptcha: 'yes' }]
	])('%s refuses %j', async (path, body) => {
		expect((await control(path, body)).status).toBe(400);
	});

	it('refuses a ledger of nobody, and answers nothing else', async () => {
		expect((await control('ledger?line=1')).status).toBe(400);
		expect((await control(`ledger?line=${encodeURIComponent(LINE)}&last=few`)).status).toBe(400);
		expect((await control('nothing')).status).toBe(404);
	});

	it('has a page that needs nothing inline', async () => {
		const page = await operator.device().fetch('/__mock');
		expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
		const html = await page.text();
		expect(html).not.toMatch(/<script(?![^>]*src=)|\son\w+=|<style|\sstyle=/);
		for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/__mock\/[^"]+)"/g))
			expect((await operator.device().fetch(path)).status, path).toBe(200);
	});
});
