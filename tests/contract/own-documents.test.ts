import { describe, expect, it } from 'vitest';
import { ourContract } from '../../mocks/contract/contract';
import { readDocuments } from '../../mocks/contract/documents';
import { ROUTES } from '../../mocks/handlers/handlers';
import { useOperator } from '../../mocks/vitest';
import { tour } from './tour';

const operations = [...readDocuments()].flatMap(([name, { paths }]) =>
	Object.entries(paths).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `${name.replace('.yaml', '')} ${method.toUpperCase()} ${path}`)
	)
);

describe('our documents and the mock operator', () => {
	// After every test `useOperator` fails on any answer that was not as the documents say.
	const operator = useOperator();

	it('name the same operations', () => {
		const routes = ROUTES.map(({ api, method, path }) => `${api} ${method} ${path}`);
		expect(routes.toSorted()).toEqual(operations.toSorted());
	});

	it('agree on every answer about every line', async () => {
		const exchanges = await tour(operator);
		const good = exchanges.filter(({ status }) => status < 300);
		const called = new Set(good.map(({ api, method, path }) => `${api} ${method} ${path}`));
		expect(operations.filter((name) => !name.startsWith('session ') && !called.has(name))).toEqual([]);
		expect(new Set(exchanges.map(({ status }) => status))).toEqual(
			new Set([200, 201, 204, 400, 401, 402, 403, 404, 409, 413, 422])
		);
	});

	it('agree on answers cut by fields', async () => {
		const device = operator.signedIn('+79000000003');
		for (const { api, method, path } of ROUTES)
			if (method === 'GET' && api.startsWith('tmf') && !path.includes('{'))
				expect((await device.fetch(`${operator.operator.packs[0].api[api]}${path}?fields=name`)).status).toBe(200);
	});
});

describe('the check of answers', () => {
	const contract = ourContract();
	const bucket = {
		id: 'main-1',
		'@type': 'Bucket',
		name: 'main',
		usageType: 'monetary',
		status: 'active',
		remainingValue: { amount: 1, units: 'RUB' },
		logicalResource: [{ id: '+79000000001' }]
	};
	const check = (body: unknown, status = 200, partial = false) =>
		contract.answer('tmf654', 'GET', '/bucket', status, body, partial);

	it('passes what the document promises', () => {
		expect(check([bucket])).toBeUndefined();
		expect(check({ '@type': 'Error', code: 'C', reason: 'R' }, 404)).toBeUndefined();
		expect(check(undefined, 304)).toBeUndefined();
		expect(check([{ id: 'main-1', '@type': 'Bucket' }], 200, true)).toBeUndefined();
	});

	it.each([
		['a field is missing', [{ ...bucket, status: undefined }]],
		['a field has another type', [{ ...bucket, remainingValue: { amount: '1', units: 'RUB' } }]],
		['a value is not of the list', [{ ...bucket, status: 'open' }]],
		['there is a field the document does not name', [{ ...bucket, href: '/bucket/main-1' }]],
		['a nested one, too', [{ ...bucket, remainingValue: { amount: 1, units: 'RUB', currency: 'RUB' } }]],
		['a date is not a date', [{ ...bucket, validFor: { endDateTime: 'soon' } }]],
		['it is no list', bucket]
	])('fails when %s', (_, body) => {
		expect(check(body)).toBeTypeOf('string');
	});

	it('fails on a status, a body or a cut field the document does not have', () => {
		expect(check([bucket], 206)).toBeTypeOf('string');
		expect(check([bucket], 304)).toBeTypeOf('string');
		expect(check([{ id: 'main-1', href: '/' }], 200, true)).toBeTypeOf('string');
	});

	it('knows bodies that are sent, and leaves room for fields we do not use', () => {
		const request = (body: unknown) => contract.request('tmf676', 'POST', '/payment', body);
		const payment = {
			correlatorId: 'k',
			account: { id: '+79000000001' },
			paymentMethod: { id: 'card' },
			totalAmount: { unit: 'RUB', value: 1 }
		};
		expect(request({ ...payment, channel: { id: 'app' } })).toBeUndefined();
		expect(request({ ...payment, account: undefined })).toBeTypeOf('string');
		expect(request(undefined)).toBeTypeOf('string');
	});
});
