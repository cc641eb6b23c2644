import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { OPERATION_KINDS, type Operation, type OperationKind } from '$lib/domain/operation';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { FILTERS, found, type OperationFilter } from './operation-list';
import { operationFacts, operationText, operationTitle, resultText } from './operation-text';

const LINE = '+79000000001';
const { numberPlan, timeZone } = packOf({ number: LINE });
const now = Date.parse('2026-11-22T15:00:00+03:00');
const format = createFormat({ locale: 'ru', timeZone, numberPlan, now });

const one = (change: Partial<Operation> = {}): Operation => ({
	line: idOf(LINE),
	id: 'o',
	at: now,
	kind: 'top-up',
	result: 'done',
	...change
});

const all: Operation[] = [
	one({ id: 'money', amount: { minor: 500_00, currency: 'RUB' }, device: 'Chrome, Android' }),
	one({ id: 'sent', kind: 'transfer', subject: '+79000000002', result: 'refused', reason: 'Нет денег' }),
	one({ id: 'service', kind: 'connect', subject: 'Тёплый приём' }),
	one({ id: 'key', kind: 'password', result: 'pending' }),
	one({ id: 'sim', kind: 'other', name: 'Замена SIM-карты', result: 'unknown' })
];

const ids = (filter: OperationFilter, typed = '') =>
	found(all, { filter, typed }, (operation) => operationText(operation, format)).map(({ id }) => id);

describe('what is shown of the log', () => {
	it('is everything, one area of it, or what was refused', () => {
		expect(FILTERS.map((filter) => ids(filter))).toEqual([
			['money', 'sent', 'service', 'key', 'sim'],
			['money', 'sent'],
			['service'],
			['key'],
			['sent']
		]);
	});

	it.each([
		['500', ['money']],
		['android', ['money']],
		['900 000-00-02', ['sent']],
		['нет денег', ['sent']],
		['теплый', ['service']],
		['sim выполнено', []],
		['  ', ['money', 'sent', 'service', 'key', 'sim']]
	])('«%s» is looked for in all that a row says', (typed, expected) => {
		expect(ids('all', typed)).toEqual(expected);
	});

	it('within the area chosen', () => {
		expect(ids('services', '500')).toEqual([]);
	});
});

describe('an operation in words', () => {
	it('every kind has a name of its own', () => {
		const titles = (Object.keys(OPERATION_KINDS) as OperationKind[]).map((kind) => operationTitle(one({ kind })));
		expect(new Set(titles).size).toBe(titles.length);
		expect(operationTitle(one({ kind: 'other', name: 'Замена SIM-карты' }))).toBe('Замена SIM-карты');
	});

	it('says about whom, when and from what, as far as that is known', () => {
		expect(operationFacts(one({ subject: '+79000000002', device: 'Chrome' }), format)).toBe(
			'+7\u00a0900\u00a0000-00-02 · сегодня, 15:00 · Chrome'
		);
		expect(operationFacts(one(), format)).toBe('сегодня, 15:00');
	});

	it('says what came of it unless it was simply done', () => {
		expect(all.map((operation) => resultText(operation))).toEqual([
			undefined,
			'Отказано: Нет денег',
			undefined,
			'Выполняется',
			'Чем кончилось, неизвестно'
		]);
		expect(resultText(one({ result: 'refused' }))).toBe('Отказано');
	});
});
