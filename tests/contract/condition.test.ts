import { expect, it } from 'vitest';
import { serverPackOf } from '$lib/operator/server-packs';
import { toCondition } from '$lib/api/mappers/condition';

const pack = serverPackOf({ number: '+79000000001' });
const GB = 2 ** 30;

it.each([
	['30 ГБ', { amount: 30 * GB, unit: 'byte' }],
	['1\u00a0500 минут', { amount: 90_000, unit: 'second' }],
	['1,5 ГБ', { amount: 1.5 * GB, unit: 'byte' }],
	['800 minutes', { amount: 48_000, unit: 'second' }],
	['1,500 minutes', undefined],
	['40 минут в день', undefined],
	['300', undefined],
	['до 5', undefined],
	['100 ₽', undefined],
	['3 попугая', undefined]
])('«%s» measures %j', (value, measure) => {
	expect(toCondition('n', [{ value }], pack)).toEqual({ name: 'n', value, ...(measure && { measure }) });
});

it('a unit may stand beside the number; several values are words', () => {
	expect(toCondition('n', [{ value: '30', unitOfMeasure: 'GB' }], pack)).toEqual({
		...{ name: 'n', value: '30 GB' },
		measure: { amount: 30 * GB, unit: 'byte' }
	});
	expect(toCondition('n', [{ value: '30 ГБ' }, { value: '' }, { value: '5 ГБ' }], pack)).toEqual({
		name: 'n',
		value: '30 ГБ, 5 ГБ'
	});
});
