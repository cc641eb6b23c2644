import { describe, expect, it } from 'vitest';
import { contextOf } from './mappers/context.fixture';
import { listOwners } from './tmf632';
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
