import { beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../src/lib/domain/instant';
import { useOperator } from '../vitest';
import { type Customer, customer, ORDER } from './orders.fixture';
import { toItemPrices } from './order-prices';
import { previewPath } from './tone-previews';

const host = useOperator();
let anna: Customer;

beforeEach(() => {
	anna = customer(host, '+79000000001');
});

/** What it should cost, roubles, now and every month. */
const price = (roubles: number) =>
	roubles === 0
		? toItemPrices({ now: 0 }, 'RUB')
		: toItemPrices({ now: roubles * 100, perPeriod: { minor: roubles * 100, period: 'month' } }, 'RUB');

const setting = (action: 'add' | 'modify', name: string, value: string, roubles: number) => ({
	action,
	productOffering: { id: 'tone' },
	product: { productCharacteristic: [{ name, value }] },
	...price(roubles)
});
const connect = () => anna.order(setting('add', 'tone', 'tone-rain', 143));

interface Product {
	productOffering: { id: string };
	productCharacteristic?: { name: string; value: string }[];
}

async function tones(): Promise<Record<string, string>> {
	const products = (await (await anna.device.fetch('/tmf-api/productInventory/v4/product')).json()) as Product[];
	const service = products.find(({ productOffering }) => productOffering.id === 'tone');
	const named = (service?.productCharacteristic ?? []).filter(({ name }) => name.startsWith('tone'));
	return Object.fromEntries(named.map(({ name, value }) => [name, value]));
}

const played = () => anna.owns().filter((id) => id.startsWith('tone-'));

describe('a tone', () => {
	it('is connected together with the service for the sum of both', async () => {
		const before = anna.balance();
		expect(await connect()).toMatchObject({ state: 'completed' });
		expect([await tones(), played(), anna.balance()]).toEqual([{ tone: 'tone-rain' }, ['tone-rain'], before - 143_00]);
	});

	it('is paid for every month, and so is the service', async () => {
		anna = customer(host, '+79000000003');
		await connect();
		host.operator.clock.advance(31 * DAY);
		// Any request brings the books up to date.
		await anna.device.fetch(ORDER);
		const fees = host.operator.ledger.transactions().map(({ text }) => text);
		for (const name of ['Гудок', 'Гудок «Дождь по крыше»']) expect(fees).toContain(`Абонентская плата: ${name}`);
	});

	it('costs nothing for a second slot, and goes on being paid for until the last one is without it', async () => {
		await connect();
		const paid = anna.balance();
		await anna.order(setting('modify', 'tone:+79000000002', 'tone-rain', 0));
		await anna.order(setting('modify', 'tone', 'tone-birds', 0));
		expect(played()).toEqual(['tone-rain', 'tone-birds']);
		await anna.order(setting('modify', 'tone:+79000000002', '', 0));
		expect([await tones(), played(), anna.balance()]).toEqual([{ tone: 'tone-birds' }, ['tone-birds'], paid]);
	});

	it('is gone with the service, and plays for nobody when it is disconnected alone', async () => {
		await connect();
		await anna.order(setting('modify', 'tone:67/00:00-00:00', 'tone-surf', 0));
		await anna.order(anna.remove('tone-rain'));
		expect([await tones(), played()]).toEqual([{ 'tone:67/00:00-00:00': 'tone-surf' }, ['tone-surf']]);
		await anna.order(anna.remove('tone'));
		expect([await tones(), played(), anna.owns().includes('tone')]).toEqual([{}, [], false]);
	});

	it.each<[string, object, number, string]>([
		['at another price', setting('modify', 'tone', 'tone-waltz', 74), 409, 'PRICE_CHANGED'],
		['paid for twice', setting('modify', 'tone:+79000000002', 'tone-rain', 45), 409, 'PRICE_CHANGED'],
		['that is none', setting('modify', 'tone', 'weather', 0), 422, 'NOT_A_TONE'],
		['nobody knows', setting('modify', 'tone', 'tone-nothing', 0), 404, 'OFFERING_UNKNOWN'],
		['for nobody', setting('modify', 'tone:5', 'tone-birds', 0), 400, 'INVALID_BODY'],
		['with a second service', setting('add', 'tone', 'tone-birds', 98), 422, 'ALREADY_CONNECTED']
	])('%s is refused', async (_, item, status, code) => {
		await connect();
		const paid = anna.balance();
		const answer = await anna.send(item);
		expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
		expect(anna.balance()).toBe(paid);
	});

	it('of a service that is not there is refused, whatever it would cost', async () => {
		const answer = await anna.send(setting('modify', 'tone', 'tone-birds', 0));
		expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'STATE_CHANGED' }]);
	});
});

describe('a preview', () => {
	const fetched = async (path: string) => host.device().fetch(path);

	it('is some seconds of sound, the same every time, another one for every tone', async () => {
		const wav = async (id: string) => {
			const answer = await fetched(previewPath(id));
			expect(answer.headers.get('content-type')).toBe('audio/wav');
			return Buffer.from(await answer.arrayBuffer());
		};
		const rain = await wav('tone-rain');
		expect(rain.toString('latin1', 0, 4) + rain.toString('latin1', 8, 12)).toBe('RIFFWAVE');
		expect(rain.length).toBe(44 + rain.readUInt32LE(40));
		expect(rain.length).toBeLessThan(30_000);
		expect(new Set(rain.subarray(44)).size).toBeGreaterThan(50);
		expect(await wav('tone-rain')).toEqual(rain);
		expect(await wav('tone-birds')).not.toEqual(rain);
	});

	it('is there for every tone of every catalogue, and for nothing else', async () => {
		for (const pack of host.operator.packs)
			for (const { id, tone } of host.operator.catalogue(pack).all())
				expect((await fetched(previewPath(id))).status, id).toBe(tone ? 200 : 404);
	});
});
