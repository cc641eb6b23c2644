import { expect, it } from 'vitest';
import { idOf } from '$lib/domain/line.fixture';
import { rub } from '$lib/domain/orders/orders.fixture';
import { CONFIRMED, LINE } from '$lib/domain/outbox.fixture';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { receiptText } from './receipt-text';

const { numberPlan } = packOf({ number: LINE });
const format = createFormat({ locale: 'ru', timeZone: 'Europe/Moscow', numberPlan, now: CONFIRMED });
const movement = {
	line: idOf(LINE),
	id: 'm',
	at: CONFIRMED,
	kind: 'top-up',
	amount: rub(500_00),
	status: 'completed',
	description: 'Пополнение с карты'
} as const;

it('says line by line what the receipt shows', () => {
	const facts = [{ name: 'Номер чека', value: '77' }];
	expect(receiptText({ title: 'Чек', movement, facts }, format).split('\n')).toEqual([
		'Чек',
		'Пополнение с карты',
		expect.stringMatching(/^\+500,00\s₽$/),
		'Номер чека: 77'
	]);
	expect(receiptText({ title: 'Чек', movement: { ...movement, undirected: true }, facts: [] }, format)).toMatch(
		/\n500,00\s₽$/
	);
});
