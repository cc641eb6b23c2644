import { describe, expect, it } from 'vitest';
import type { Failure } from '$lib/domain/failure';
import { failureText } from './failure-text';
import { createFormat } from './format';

const format = (locale: 'ru' | 'en') =>
	createFormat({
		locale,
		timeZone: 'Europe/Moscow',
		now: Date.parse('2026-11-22T15:00:00+03:00'),
		numberPlan: {
			countryCode: '7',
			trunkPrefix: '8',
			nationalLength: 10,
			mobilePrefixes: ['9'],
			groups: [],
			separators: []
		}
	});

const failure = (change: Partial<Failure>): Failure => ({ class: 'rejected', code: 'NEW_CODE', reason: '', ...change });

describe('a failure in words', () => {
	it('is told by its code when it has one we know', () => {
		expect(failureText(failure({ code: 'PAYMENT_DECLINED', reason: 'declined by issuer' }), format('ru'))).toBe(
			'Банк отклонил платёж. Деньги не списаны. Попробуйте другую карту.'
		);
	});

	it('is told by its class otherwise', () => {
		expect(failureText(failure({ class: 'network', code: 'NETWORK' }), format('en'))).toBe(
			'No connection to the operator. Check the internet.'
		);
		expect(failureText(failure({ class: 'server', code: 'HTTP_503', reason: '<html>' }), format('ru'))).not.toContain(
			'<'
		);
	});

	it('quotes the operator only for a refusal nobody has translated', () => {
		expect(failureText(failure({ reason: 'Тариф закрыт' }), format('ru'))).toBe('Оператор отказал: Тариф закрыт');
		expect(failureText(failure({ reason: ' ' }), format('ru'))).toBe('Оператор отказал и не назвал причину.');
	});

	it.each([
		['Доступ закрыт', 403, 'Оператор отказал: Доступ закрыт'],
		['Forbidden by policy', 403, 'Оператор не открыл приложению доступ к этому разделу. Входить заново не нужно.'],
		['', 404, 'Оператор этого не нашёл.'],
		['Insufficient funds', 402, 'Оператор отказал: Insufficient funds']
	])('quotes a foreign language last of all: «%s» with %d', (reason, status, words) => {
		expect(failureText(failure({ reason, status }), format('ru'))).toBe(words);
	});

	it('is not fooled by a code that is a name of JavaScript', () => {
		expect(failureText(failure({ code: 'constructor' }), format('ru'))).toBe('Оператор отказал и не назвал причину.');
	});

	it('says when to try again', () => {
		const retryAt = Date.parse('2026-11-22T15:01:00+03:00');
		expect(failureText(failure({ class: 'server', code: 'TOO_MANY_REQUESTS', retryAt }), format('ru'))).toBe(
			'Слишком много попыток подряд. Подождите немного. Повторить можно: 15:01.'
		);
	});
});
