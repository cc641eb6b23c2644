import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { toAllowance } from '$lib/api/mappers/allowance';
import { toBalance } from '$lib/api/mappers/balance';
import { toMovement } from '$lib/api/mappers/movement';
import { SERVER_PACKS } from '$lib/operator/server-packs';

/** What servers write in the language of a pack, read with that pack. */
describe.each(
	SERVER_PACKS.map((pack) => [pack.id, { line: idOf('+79000000001'), number: '+79000000001', pack } as const])
)('%s', (_, context) => {
	const { currency } = context.pack;
	const bucket = { id: 'b', usageType: 'monetary', remainingValue: { amount: 12.5, units: currency } };

	it.each([
		['кредитный лимит', 'credit'],
		['Овердрафт', 'credit'],
		['бонусы', 'bonus'],
		['core', 'main']
	])('the bucket «%s» is %s', (name, kind) => {
		expect(toBalance({ ...bucket, name }, context)?.[0]?.kind).toBe(kind);
	});

	it.each(['₽', 'руб.', 'RUR', '643'])('%s are roubles of Russia', (units) => {
		const remainingValue = { amount: 12.5, units };
		expect(toBalance({ ...bucket, remainingValue }, context)?.[0]?.remaining.currency).toBe('RUB');
	});

	it.each([
		['ГБ', 'byte', 1_024 ** 3],
		['МБ', 'byte', 1_024 ** 2],
		['мин', 'second', 60],
		['шт', 'message', 1],
		['Гб', undefined, undefined]
	])('package in %s: %s', (units, unit, remaining) => {
		const [row] = toAllowance({ id: 'a', remainingValue: { amount: 1, units } }, context) ?? [];
		expect([row?.unit, row?.remaining]).toEqual([unit, remaining]);
	});

	it('movements carry their sign', () => {
		const action = { id: 'm', '@type': 'AdjustBalance', confirmationDate: '2026-11-22T12:00:00Z' };
		const amount = { amount: 5, units: currency };
		expect(toMovement({ ...action, amount }, context)?.[0]).toMatchObject({ amount: { minor: 5_00 } });
		expect(toMovement({ ...action, amount }, context)?.[0]).not.toHaveProperty('undirected');
	});
});
