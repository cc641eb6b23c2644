import { describe, expect, it } from 'vitest';
import { contextOf } from './mappers/context.fixture';
import { listOwners, listParties } from './tmf632';
import { listBalances } from './tmf654';
import { fakeTransport, json } from './transport.fixture';

const context = contextOf();

describe('who owns the line, of several', () => {
	const owner = (id: string, phoneNumber?: string) => ({
		id,
		fullName: `Имя ${id}`,
		...(phoneNumber !== undefined && { contactMedium: [{ characteristic: { phoneNumber } }] })
	});
	const named = async (...people: unknown[]) => {
		const answer = await listOwners(fakeTransport(() => json(people)).transport, context);
		return answer.ok && !answer.value.notModified ? answer.value.rows.map(({ id }) => id) : undefined;
	};

	it('is the one with the number of the line', async () => {
		expect(await named(owner('a'), owner('b', context.number))).toEqual(['b']);
	});

	it('is nobody when none has it, several have, or the other can not be read', async () => {
		expect(await named(owner('a'), owner('b'))).toEqual([]);
		expect(await named(owner('a', context.number), owner('b', context.number))).toEqual([]);
		expect(await named(owner('a'), { id: null })).toEqual([]);
	});

	it('is the only one', async () => {
		expect(await named(owner('a'))).toEqual(['a']);
		expect(await named()).toEqual([]);
	});

	it('is unknown when the list does not come', async () => {
		const answer = await listOwners(fakeTransport(() => json({}, { status: 500 })).transport, context);
		expect(answer.ok).toBe(false);
	});
});

describe('balances of which some can not be read', () => {
	const bucket = (id: string, change: object = {}) => ({
		id,
		name: id,
		usageType: 'monetary',
		remainingValue: { amount: 5, units: 'RUB' },
		...change
	});
	const list = (...buckets: unknown[]) => listBalances(fakeTransport(() => json(buckets)).transport, context);

	it('are told when the balance is not among those', async () => {
		const answer = await list(bucket('core'), bucket('creditLimit', { remainingValue: 'x' }), null);
		expect(answer).toMatchObject({ ok: true, value: { rows: [{ id: 'core' }], unreadable: 2 } });
	});

	it('are not told when another of them may be the balance, or none is left', async () => {
		const failure = { ok: false, failure: { code: 'MAIN_BALANCE_UNREADABLE' } };
		expect(await list(bucket('promo'), bucket('core', { remainingValue: 'x' }))).toMatchObject(failure);
		expect(await list(bucket('creditLimit'), null)).toMatchObject(failure);
	});
});

describe('a line that no person owns', () => {
	const company = { id: 'c', tradingName: 'ООО «Ветер»' };
	const read = (people: () => Response, companies: () => Response) => {
		const asked = new Set<string>();
		const { transport } = fakeTransport((request) => {
			const { pathname, searchParams } = new URL(request.url);
			asked.add(`${pathname.split('/').at(-1)} ${searchParams.get('fields') === null ? 'whole' : 'narrowed'}`);
			return pathname.endsWith('/organization') ? companies() : people();
		});
		return { asked, transport };
	};
	const none = () => json([]);

	it('is the company’s', async () => {
		const { transport, asked } = read(none, () => json([company], { headers: { ETag: '"1"' } }));
		const owners = await listOwners(transport, context);
		expect(owners).toMatchObject({ ok: true, value: { rows: [{ id: 'c', fullName: 'ООО «Ветер»' }] } });
		// Tags of two lists are not told apart.
		expect(owners).not.toHaveProperty('value.pages');
		expect(await listParties(transport, context)).toMatchObject({
			ok: true,
			value: { rows: [{ id: 'c', kind: 'organization' }] }
		});
		expect([...asked]).toEqual([
			'individual narrowed',
			'organization narrowed',
			'individual whole',
			'organization whole'
		]);
	});

	it('is nobody’s where the operator knows no companies, and not known where it does not answer', async () => {
		for (const status of [404, 501]) {
			const { transport } = read(none, () => json({}, { status }));
			expect(await listParties(transport, context)).toMatchObject({ ok: true, value: { rows: [] } });
		}
		const { transport } = read(none, () => json({}, { status: 500 }));
		expect((await listParties(transport, context)).ok).toBe(false);
		const empty = read(none, none);
		expect(await listParties(empty.transport, context)).toMatchObject({ ok: true, value: { rows: [] } });
	});

	it('is not asked about where a person does, or one that can not be read may', async () => {
		for (const people of [[{ id: 'a', fullName: 'Анна' }], [{ id: null }]]) {
			const { transport, asked } = read(() => json(people), none);
			await listParties(transport, context);
			expect([...asked]).toEqual(['individual whole']);
		}
	});
});
