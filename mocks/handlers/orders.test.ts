import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../src/lib/domain/instant';
import { useOperator } from '../vitest';
import { codeOf, post } from './money.fixture';
import { type Customer, customer, ORDER } from './orders.fixture';

const host = useOperator();
let anna: Customer;
let rich: Customer;

beforeEach(() => {
	anna = customer(host, '+79000000001');
	rich = customer(host, '+79000000003');
});

const states = async ({ device }: Customer) =>
	((await (await device.fetch(ORDER)).json()) as { state: string }[]).map(({ state }) => state);

describe('an order', () => {
	it('is taken in, worked on and completed as time goes by, and only then costs what was agreed to', async () => {
		const before = anna.balance();
		const answer = await anna.send(anna.add('social-net'));
		expect(await answer.json()).toMatchObject({ state: 'acknowledged', externalId: 'order-1' });
		host.operator.clock.advance(SECOND);
		expect(await states(anna)).toEqual(['inProgress']);
		expect([anna.balance(), anna.owns().includes('social-net')]).toEqual([before, false]);
		host.operator.clock.advance(4 * SECOND);
		expect(await states(anna)).toEqual(['completed']);
		expect([anna.balance(), anna.owns().includes('social-net')]).toEqual([before - 120_00, true]);
	});

	it('sent again under its key is one order and one charge, and is found by the key', async () => {
		const before = anna.balance();
		const item = anna.add('data-5');
		await anna.send(item, 'key');
		expect((await anna.send(item, 'key')).headers.get('idempotency-replayed')).toBe('true');
		host.operator.clock.advance(10 * SECOND);
		const found = await (await anna.device.fetch(`${ORDER}?externalId=key`)).json();
		expect(found).toMatchObject([{ state: 'completed' }]);
		expect(anna.balance()).toBe(before - 199_00);
		expect(host.operator.ledger.transactions().filter(({ cause }) => cause?.key === 'key')).toHaveLength(1);
	});

	it('nobody works on yet can be called off, a later one can not', async () => {
		const CANCEL = '/tmf-api/productOrderingManagement/v4/cancelProductOrder';
		const cancel = async (key: string) => {
			const { id } = (await (await anna.send(anna.add('weather'), key)).json()) as { id: string };
			if (key === 'late') host.operator.clock.advance(2 * SECOND);
			return (await post(anna.device, CANCEL, { productOrder: { id } }, `cancel-${key}`)).json();
		};
		expect(await cancel('early')).toMatchObject({ state: 'done' });
		expect(await cancel('late')).toMatchObject({ state: 'terminatedWithError' });
		host.operator.clock.advance(DAY / 2);
		expect(await states(anna)).toEqual(['cancelled', 'completed']);
	});

	it('that was agreed to at another price is refused with the price of now', async () => {
		const dear = { ...anna.add('video-net') };
		host.operator.clock.set(Date.parse('2026-12-01T00:00:00+03:00'));
		const answer = await anna.send(dear);
		expect(answer.status).toBe(409);
		expect(await answer.json()).toMatchObject({
			'@baseType': 'Error',
			code: 'PRICE_CHANGED',
			itemTotalPrice: [{ price: { taxIncludedAmount: { value: 290, unit: 'RUB' } } }],
			itemPrice: [{ recurringChargePeriod: 'month', price: { taxIncludedAmount: { value: 290, unit: 'RUB' } } }]
		});
		expect((await anna.send(anna.add('video-net'))).status).toBe(201);
	});

	it('fails visibly when the money is gone by the time, and takes nothing', async () => {
		await anna.send(anna.add('extra-data'));
		const before = anna.balance();
		host.operator.clock.advance(MINUTES);
		const [order] = (await (await anna.device.fetch(ORDER)).json()) as { state: string; note: { id: string }[] }[];
		expect(order).toMatchObject({ state: 'failed', note: [{ id: 'NOT_ENOUGH_MONEY', author: 'operator' }] });
		expect([anna.balance(), anna.owns().includes('extra-data')]).toEqual([before, false]);
	});

	it('that no longer fits when work begins is rejected with the reason', async () => {
		await rich.send(rich.add('caller-id'));
		await rich.send(rich.add('hidden-number'));
		host.operator.clock.advance(10 * SECOND);
		// Both fitted when they came; the second was looked at before the first was done, and
		// failed at the end.
		expect(await states(rich)).toEqual(['completed', 'failed']);
		await rich.send(rich.add('voicemail'));
		rich.line.status = 'blocked';
		host.operator.ledger.post({
			id: 'debt',
			at: host.operator.clock.now(),
			kind: 'adjustment',
			text: 'Долг',
			postings: [
				{ account: 'main:+79000000003', minor: -20_000_00 },
				{ account: 'revenue:RUB', minor: 20_000_00 }
			]
		});
		host.operator.clock.advance(10 * SECOND);
		expect((await states(rich)).at(-1)).toBe('rejected');
	});
});

const MINUTES = 60 * SECOND;

describe('what goes with what', () => {
	const item = (offering: string) => ({
		action: 'add',
		productOffering: { id: offering },
		itemTotalPrice: [{ priceType: 'oneTime', price: { taxIncludedAmount: { unit: 'RUB', value: 0 } } }]
	});

	it.each([
		['nothing', 404, 'OFFERING_UNKNOWN'],
		['music', 422, 'ALREADY_CONNECTED'],
		['super-caller-id', 422, 'REQUIRES_OFFERING'],
		['talk-2016', 422, 'OFFERING_NOT_SELLABLE'],
		['thrifty', 422, 'TARIFF_NEEDS_SWITCH']
	])('%s: %d %s', async (offering, status, code) => {
		expect(await codeOf(await anna.send(item(offering)))).toEqual([status, code]);
	});

	it('two that exclude each other, whichever of them says so', async () => {
		await rich.order(rich.add('content-ban'));
		expect(await codeOf(await rich.send(rich.add('jokes')))).toEqual([422, 'EXCLUDED_BY_OFFERING']);
		expect(await codeOf(await rich.send(rich.add('unlimited-net')))).toEqual([201, undefined]);
		expect(await codeOf(await rich.send(rich.add('roaming-off')))).toEqual([422, 'EXCLUDED_BY_OFFERING']);
	});

	it('one that replaces others ends them', async () => {
		await rich.order(rich.add('unlimited-net'));
		expect(rich.owns()).toContain('unlimited-net');
		expect(rich.owns()).not.toContain('extra-data');
	});

	it('a change of tariff takes along what the new one can’t have, and from an archive one there is no way back', async () => {
		await rich.order(rich.add('social-net'));
		await rich.order(rich.add('unlimited-net'));
		const before = rich.balance();
		const done = await rich.order(rich.switchTo('no-limits'));
		expect(done).toMatchObject({ state: 'completed', productOrderItem: [{ action: 'modify' }] });
		expect(rich.owns()).toEqual(['no-limits', 'travel', 'music', 'caller-shield']);
		expect(before - rich.balance()).toBe(1_290_00);
		expect(rich.owns().filter((id) => id === 'big-family')).toEqual([]);

		const oleg = customer(host, '+79000000005');
		const [archive] = oleg.line.products;
		expect(await codeOf(await rich.send({ ...rich.switchTo('smart-2019') }))).toEqual([422, 'OFFERING_NOT_SELLABLE']);
		expect(archive?.offering.lifecycle).toBe('retired');
	});

	it('a tariff that is another by now asks again; the one at hand, an option and no tariff at all are refused', async () => {
		const stale = anna.switchTo('big-net');
		host.operator.ledger.post({
			id: 'gift',
			at: host.operator.clock.now(),
			kind: 'adjustment',
			text: 'Подарок',
			postings: [
				{ account: 'revenue:RUB', minor: -5_000_00 },
				{ account: 'main:+79000000001', minor: 5_000_00 }
			]
		});
		await anna.order(anna.switchTo('always-near'));
		expect(await codeOf(await anna.send(stale))).toEqual([409, 'STATE_CHANGED']);
		expect(await codeOf(await anna.send(anna.switchTo('always-near')))).toEqual([422, 'ALREADY_CONNECTED']);
		expect(await codeOf(await anna.send(anna.switchTo('data-5')))).toEqual([422, 'NOT_A_TARIFF']);
		expect(await codeOf(await anna.send(anna.remove('always-near')))).toEqual([422, 'TARIFF_NEEDED']);
	});

	it('what is no longer there can’t be disconnected; what is ends at once and for nothing', async () => {
		const music = anna.remove('music');
		const before = anna.balance();
		expect(await anna.order(music)).toMatchObject({ state: 'completed' });
		expect([anna.owns(), anna.balance()]).toEqual([['simple-day', 'caller-shield'], before]);
		expect(await codeOf(await anna.send(music))).toEqual([404, 'PRODUCT_UNKNOWN']);
	});
});

describe('what was ordered', () => {
	it('by the day is charged every day from then on, suspended when there is nothing left', async () => {
		await anna.order(anna.add('quiz'));
		const after = anna.balance();
		host.operator.clock.advance(2 * DAY);
		host.operator.settle();
		expect(anna.balance()).toBe(after - 30_00);
	});

	it('for a time can be bought twice, shows what is left of it, and ends by itself', async () => {
		await rich.order(rich.add('data-5'));
		await rich.order(rich.add('data-5'));
		expect(rich.owns().filter((id) => id === 'data-5')).toHaveLength(2);
		expect(rich.line.products.at(-1)?.packages).toMatchObject([{ total: 5 * 2 ** 30, used: 0 }]);
		host.operator.clock.advance(31 * DAY);
		host.operator.settle();
		expect(rich.owns()).not.toContain('data-5');
	});

	it('as a promised payment is not lent to whom has enough', async () => {
		expect(await codeOf(await rich.send(rich.add('promised-300')))).toEqual([422, 'BALANCE_TOO_HIGH']);
	});

	it('as a promised payment is lent at once, opens a blocked line, and is taken back, into debt if need be', async () => {
		const oleg = customer(host, '+79000000005');
		expect(await codeOf(await oleg.send(oleg.add('caller-id')))).toEqual([403, 'LINE_BLOCKED']);
		await oleg.order(oleg.add('promised-300'));
		expect([oleg.balance(), oleg.line.status]).toEqual([-128_40 + 300_00 - 30_00, 'active']);
		expect(await codeOf(await oleg.send(oleg.add('promised-50')))).toEqual([422, 'EXCLUDED_BY_OFFERING']);
		host.operator.clock.advance(5 * DAY);
		host.operator.settle();
		expect([oleg.balance(), oleg.line.status]).toEqual([-158_40, 'blocked']);
	});
});

describe('the catalogue', () => {
	const list = async ({ device }: Customer, query = '') =>
		(await (await device.fetch(`/tmf-api/productCatalogManagement/v4/productOffering${query}`)).json()) as {
			id: string;
			lifecycleStatus: string;
			category: { id: string }[];
			productOfferingPrice: { priceType: string; price: { taxIncludedAmount: { value: number } }; validFor?: object }[];
		}[];

	it('has tariffs, archive ones too, and options of every section', async () => {
		const all = await list(anna);
		const tariffs = all.filter(({ category }) => category[0]?.id === 'tariff');
		expect(tariffs).toHaveLength(12);
		expect(tariffs.filter(({ lifecycleStatus }) => lifecycleStatus === 'retired')).toHaveLength(2);
		expect(all.length - tariffs.length).toBeGreaterThanOrEqual(58);
		const sections = new Set(all.flatMap(({ category }) => category.slice(1).map(({ id }) => id)));
		expect([...sections].toSorted()).toEqual([
			'blacklist',
			'block',
			'calls',
			'content',
			'forwarding',
			'internet',
			'messages',
			'package',
			'promised-payment',
			'roaming',
			'safety',
			'tone',
			'tone-calm',
			'tone-cheerful',
			'tone-classical',
			'tone-electronic',
			'tone-nature'
		]);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
	});

	it('tells what has changed since', async () => {
		const changed = await list(anna, '?lastUpdate.gt=2026-11-17T00:00:00Z');
		expect(changed.map(({ id }) => id)).toEqual(['video-net', 'data-20']);
		expect(await list(anna, '?lastUpdate.gt=2026-11-20T09:00:00.000Z')).toEqual([]);
	});

	it('announces a price ahead, and has it alone once it is in force', async () => {
		const from = '2026-12-14T21:00:00.000Z';
		const prices = async () =>
			(await list(anna, '?id=big-net'))[0]?.productOfferingPrice.filter(({ priceType }) => priceType === 'recurring');
		expect(await prices()).toMatchObject([
			{ price: { taxIncludedAmount: { value: 790 } }, validFor: { endDateTime: from } },
			{ price: { taxIncludedAmount: { value: 850 } }, validFor: { startDateTime: from } }
		]);
		host.operator.clock.set(Date.parse(from));
		expect(await prices()).toMatchObject([{ price: { taxIncludedAmount: { value: 850 } } }]);
		expect((await prices())?.[0]).not.toHaveProperty('validFor');
	});

	it('refers only to what is in it', () => {
		for (const pack of host.operator.packs) {
			const catalogue = host.operator.catalogue(pack);
			for (const { requires = [], excludes = [], replaces = [] } of catalogue.all())
				for (const id of [...requires, ...excludes, ...replaces]) expect(catalogue.find(id), id).toBeDefined();
		}
	});
});
