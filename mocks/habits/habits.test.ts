import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../src/lib/domain/instant';
import { balance, LINE, pay, PAYMENT, paymentBody, post, TOPUP, topUpBody } from '../handlers/money.fixture';
import type { Device } from '../node';
import { useOperator } from '../vitest';
import type { Json } from './habit';
import { HABITS } from './registry';

const operator = useOperator();
let device: Device;
beforeEach(() => {
	device = operator.signedIn(LINE);
});

const CATALOGUE = '/tmf-api/productCatalogManagement/v4/productOffering';
const BUCKETS = '/tmf-api/prepayBalanceManagement/v4/bucket';
const MOVEMENTS = '/tmf-api/prepayBalanceManagement/v4/balanceActionHistory';
const CARDS = '/tmf-api/paymentMethod/v4/paymentMethod';
const PRODUCTS = '/tmf-api/productInventory/v4/product';
const ORDERS = '/tmf-api/productOrderingManagement/v4/productOrder';
const PACKAGES = '/tmf-api/usageConsumption/v5/usageConsumptionReport';
const USAGE = '/tmf-api/usageManagement/v4/usage';

const take = (...names: string[]) => operator.operator.habits.take(names);

async function get(path: string, headers: Record<string, string> = {}) {
	const answer = await device.fetch(path, { headers });
	const text = await answer.text();
	return { status: answer.status, headers: answer.headers, text, body: text === '' ? undefined : json(text) };
}
const json = (text: string): unknown => JSON.parse(text.replace(/^\ufeff/, ''));
const list = async (path: string) => (await get(path)).body as Json[];
const first = async (path: string) => (await list(path))[0];

describe('the registry', () => {
	it('has one entry per habit, each with its sentence', () => {
		expect(new Set(HABITS.map(({ name }) => name)).size).toBe(HABITS.length);
		for (const { name, does } of HABITS) {
			expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9A-Z]+)*$/);
			expect(does).toMatch(/^[А-ЯЁ0-9J].+\.$/);
		}
	});

	it('refuses a name nobody has, and changes nothing then', () => {
		take('cap-10');
		expect(() => take('sums-text', 'manners')).toThrow(RangeError);
		expect(operator.operator.habits.names()).toEqual(['cap-10']);
	});
});

describe('a habit', () => {
	const PATHS = [
		...[CATALOGUE, BUCKETS, CARDS, PRODUCTS, PAYMENT, ORDERS, PACKAGES, `${USAGE}Specification`],
		...['/tmf-api/party/v4/individual', '/tmf-api/communicationManagement/v4/communicationMessage']
	].map((path) => `${path}?limit=30`);
	const seen = async () => {
		const answers = [];
		for (const path of [...PATHS, `${MOVEMENTS}?limit=30`, `${USAGE}?usageDate.lt=2026-11-14T00:00:00Z&limit=40`]) {
			const { status, headers, text } = await get(path);
			answers.push([path, status, headers.get('Content-Type'), headers.get('X-Total-Count'), text]);
		}
		return answers;
	};
	/**
	 * What can only be seen in an answer to a command, in a header, or where the demo line has
	 * nothing of the kind.
	 */
	const ELSEWHERE = new Set([
		...['no-etag', 'one-etag', 'ignores-offset', 'ignores-filters', 'ignores-nested-filters', 'ignores-sort'],
		...['ignores-fields', 'unknown-filter-refused', 'limit-over-100-refused', 'key-ignored', 'key-cut', 'lookup-empty'],
		...['lookup-refused', 'by-id-404-20s', 'byte-order-mark', '401-promotion'],
		...['one-language', 'language-unsaid'],
		...HABITS.filter(({ kind }) => kind === 'acknowledgement' || kind === 'errors').map(({ name }) => name)
	]);
	let plain: Promise<unknown> | undefined;

	it.each(HABITS.map(({ name }) => name))('%s changes what is read, and always in the same way', async (name) => {
		await pay(device);
		const before = await (plain ??= seen());
		take(name);
		const now = await seen();
		if (!ELSEWHERE.has(name)) expect(now).not.toEqual(before);
		expect(await seen()).toEqual(now);
	});
});

describe('paging', () => {
	it.each(['cap-10', 'cap-10-no-total', 'cap-20-no-total', 'link-next', 'content-range', 'ignores-limit', 'no-total'])(
		'%s gives every record to whoever goes on to the end',
		async (name) => {
			const all = (await list(MOVEMENTS)).map(({ id }) => id);
			take(name);
			const read: unknown[] = [];
			for (let page = await list(`${MOVEMENTS}?limit=100`); page.length > 0 && read.length < 200;) {
				read.push(...page.map(({ id }) => id));
				page = await list(`${MOVEMENTS}?limit=100&offset=${read.length}`);
			}
			expect(read).toEqual(all);
		}
	);

	it('tells the next page by a link, the range by a header, the page as the total', async () => {
		take('link-next');
		const { status, headers } = await get(`${MOVEMENTS}?limit=100`);
		expect([status, headers.get('Link'), headers.get('X-Total-Count')]).toEqual([
			206,
			`<${MOVEMENTS}?offset=20&limit=20>; rel="next"`,
			null
		]);
		expect((await get(`${MOVEMENTS}?limit=100&offset=70`)).status).toBe(200);
		take('content-range');
		expect((await get(MOVEMENTS)).headers.get('Content-Range')).toBe('items 0-19/80');
		take('total-of-page');
		expect((await get(MOVEMENTS)).headers.get('X-Total-Count')).toBe('10');
		take('limit-over-100-refused');
		expect((await get(`${MOVEMENTS}?limit=101`)).status).toBe(400);
		expect((await get(`${MOVEMENTS}?limit=100`)).status).toBe(200);
	});

	it('stands older records before the own ones, page by page', async () => {
		const id = await pay(device);
		take('older-5200', 'cap-10');
		const { body, headers } = await get(`${PAYMENT}?correlatorId=key-1&limit=100&offset=5195`);
		expect(headers.get('X-Total-Count')).toBe('5201');
		expect((body as Json[]).map((record) => record['id']).at(-1)).toBe(id);
	});
});

describe('queries', () => {
	it('are understood in part, or refused', async () => {
		take('ignores-filters', 'ignores-sort');
		expect(await list(`${MOVEMENTS}?status=never&sort=confirmationDate`)).toHaveLength(80);
		take('unknown-filter-refused');
		expect((await get(`${MOVEMENTS}?status=completed`)).status).toBe(400);
		expect((await get(`${MOVEMENTS}?fields=status`)).status).toBe(200);
		take('empty-is-204');
		expect(await get(PAYMENT)).toMatchObject({ status: 204, body: undefined });
		take('empty-is-404');
		expect((await get(PAYMENT)).status).toBe(404);
	});
});

describe('keys', () => {
	const KEY = 'a0a0a0a0-0000-4000-8000-000000000001';
	const payAgain = async () => {
		const body = paymentBody({ correlatorId: KEY });
		await post(device, PAYMENT, body, KEY);
		await post(device, PAYMENT, body, KEY);
	};
	const found = async () => (await list(`${PAYMENT}?correlatorId=${KEY}`)).map((record) => record['correlatorId']);

	it('that are ignored move money twice, and the ledger says so', async () => {
		take('key-ignored');
		await payAgain();
		expect(operator.operator.ledger.problems()).toHaveLength(1);
		expect(() => operator.assertSound()).toThrow('has moved money before');
		operator.reset();
	});

	it('are kept in their own way', async () => {
		await payAgain();
		take('key-not-kept');
		expect(await found()).toEqual([]);
		expect((await first(PAYMENT))?.['correlatorId']).toBeUndefined();
		take('key-upper-case');
		expect(await found()).toEqual([KEY.toUpperCase()]);
		take('key-cut');
		expect(await found()).toEqual([]);
		expect((await first(PAYMENT))?.['correlatorId']).toBe(KEY.slice(0, 30));
		take('lookup-empty');
		expect(await found()).toEqual([]);
		take('lookup-refused');
		expect((await get(`${PAYMENT}?correlatorId=${KEY}`)).status).toBe(400);
	});

	it('show late, in lists and by id', async () => {
		const id = await pay(device);
		take('lists-lag-60s', 'by-id-404-20s');
		expect(await get(PAYMENT)).toMatchObject({ body: [] });
		expect((await get(`${PAYMENT}/${id}`)).status).toBe(404);
		operator.operator.clock.advance(20 * SECOND);
		expect((await get(`${PAYMENT}/${id}`)).status).toBe(200);
		operator.operator.clock.advance(MINUTE);
		expect(await list(PAYMENT)).toHaveLength(1);
	});
});

describe('an acknowledgement', () => {
	const paid = async (name: string) => {
		take(name);
		const answer = await post(device, PAYMENT, paymentBody());
		const text = await answer.text();
		return {
			status: answer.status,
			location: answer.headers.get('Location'),
			body: text === '' ? undefined : json(text)
		};
	};

	it('may say next to nothing', async () => {
		expect(await paid('taken-no-body')).toEqual({ status: 201, location: null, body: undefined });
		operator.reset();
		device = operator.signedIn(LINE);
		expect(await paid('taken-location')).toMatchObject({ location: `${PAYMENT}/payment-1000001`, body: undefined });
		operator.reset();
		device = operator.signedIn(LINE);
		expect((await paid('taken-id-only')).body).toEqual({ id: 'payment-1000001', href: `${PAYMENT}/payment-1000001` });
		operator.reset();
		device = operator.signedIn(LINE);
		const { status, body } = await paid('taken-202');
		expect(status).toBe(202);
		expect(body).not.toHaveProperty('status');
	});

	it('may come in words of its own, at once or late', async () => {
		expect((await paid('done-is-success')).body).toMatchObject({ status: 'success' });
		take('done-after-30s');
		expect(await first(PAYMENT)).toMatchObject({ status: 'pendingAuthorization' });
		operator.operator.clock.advance(30 * SECOND);
		expect(await first(PAYMENT)).toMatchObject({ status: 'done' });
	});
});

describe('records', () => {
	it('say sums, currencies and times in their own way', async () => {
		take('sums-comma', 'currency-sign', 'times-offset-short');
		expect((await first(BUCKETS))?.['remainingValue']).toEqual({ amount: '347,20', units: '₽' });
		expect((await first(MOVEMENTS))?.['confirmationDate']).toBe('2026-11-14T00:00:00.000+0300');
		take('sums-blanks');
		expect((await list(CATALOGUE)).map((offering) => JSON.stringify(offering)).join()).toContain('"1 190.00"');
		take('sums-half-kopecks');
		expect((await first(BUCKETS))?.['remainingValue']).toEqual({ amount: 347.205, units: 'RUB' });
		take('times-nanoseconds');
		expect((await first(MOVEMENTS))?.['confirmationDate']).toBe('2026-11-13T21:00:00.000000000Z');
	});

	it('say other things than the mock does', async () => {
		take('unsigned-movements');
		expect(await first(MOVEMENTS)).toMatchObject({ '@type': 'AdjustBalance', amount: { amount: 650 } });
		take('bank-cards');
		expect(await first(CARDS)).toMatchObject({ '@type': 'BankCard', expirationDate: '2029-01-01T00:00:00+03:00' });
		take('credit-limit-bucket');
		expect(await first(BUCKETS)).toMatchObject({ name: 'creditLimit' });
		take('shared-packages');
		const [{ bucketCounter: counters }] = (await first(PACKAGES))?.['bucket'] as [{ bucketCounter: Json[] }];
		expect(counters.map(({ level }) => level)).toEqual(['user', 'global']);
		take('usage-clock-duration');
		const calls = JSON.stringify(await list(`${USAGE}?usageType=voice&limit=20`));
		expect(calls).toMatch(/"name":"duration","value":"\d\d:\d\d:\d\d"/);
	});

	it.each(['ids-numbers', 'ids-urls', 'ids-urns'])('%s are understood when they come back', async (name) => {
		take(name);
		const [card, other] = await list(CARDS);
		expect(JSON.stringify(card?.['id'])).not.toContain('"card-');
		const ids = [card, other].map((one) => String(one?.['id']));
		const named = await list(`${CARDS}?id=${encodeURIComponent(ids.join(','))}`);
		expect(named.map((one) => String(one['id'])).toSorted()).toEqual(ids.toSorted());
		const id = await pay(device, paymentBody({ paymentMethod: { id: card?.['id'] } }));
		expect((await get(`${PAYMENT}/${encodeURIComponent(id)}`)).body).toMatchObject({ id });
		const credited = await post(device, TOPUP, topUpBody(String(id)));
		expect(credited.status).toBe(201);
		expect(balance(operator, LINE)).toBe(847_20);
	});
});

describe('the way an answer comes', () => {
	it('leaves the data as they are', async () => {
		const plain = await list(BUCKETS);
		for (const name of ['json-as-text', 'json-as-html', 'byte-order-mark', 'pretty-json', 'no-content-type']) {
			take(name);
			expect(await list(BUCKETS), name).toEqual(plain);
		}
		take('byte-order-mark');
		const bytes = new Uint8Array(await (await device.fetch(BUCKETS)).arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		take('items-envelope');
		expect((await get(BUCKETS)).body).toEqual({ items: plain, total: 2 });
	});

	it('carries the ETag of the body as it is now', async () => {
		const tag = (await get(BUCKETS)).headers.get('ETag') ?? '';
		take('sums-text');
		const changed = await get(BUCKETS, { 'If-None-Match': tag });
		expect(changed.status).toBe(200);
		const known = await get(BUCKETS, { 'If-None-Match': changed.headers.get('ETag') ?? '' });
		expect(known.status).toBe(304);
		take('no-etag');
		expect((await get(BUCKETS)).headers.get('ETag')).toBeNull();
		take('one-etag');
		expect((await get(BUCKETS)).headers.get('ETag')).toBe((await get(CARDS)).headers.get('ETag'));
	});

	it('tells errors in its own way, and a refusal of one API is none of the others', async () => {
		take('errors-spring');
		const { status, body } = await get('/tmf-api/promotionManagement/v4/promotion');
		expect([status, body]).toMatchObject([403, { error: 'FORBIDDEN' }]);
		expect((await get(BUCKETS)).status).toBe(200);
		take('errors-200');
		expect((await get(`${PAYMENT}/none`)).status).toBe(200);
		take('401-promotion');
		expect((await get('/tmf-api/promotionManagement/v4/promotion')).status).toBe(401);
		expect((await get('/session/v1/session')).status).toBe(200);
	});
});
