import { describe, expect, it } from 'vitest';
import { SECOND } from '../domain/instant';
import { failureOf, unexpectedBody } from './errors';
import { NOW } from './transport.fixture';

const refused = (status: number, headers: Record<string, string> = {}): Response =>
	new Response('', { status, headers });

it.each([
	[400, 'rejected'],
	[401, 'auth'],
	[402, 'rejected'],
	[403, 'rejected'],
	[404, 'rejected'],
	[408, 'server'],
	[409, 'conflict'],
	[422, 'rejected'],
	[425, 'server'],
	[429, 'server'],
	[500, 'server'],
	[503, 'server'],
	[599, 'server']
])('%d is of class %s', (status, expected) => {
	expect(failureOf(refused(status), undefined, NOW)).toMatchObject({ class: expected, code: `HTTP_${status}`, status });
});

it('reads both kinds of error bodies', () => {
	const tmf = {
		'@type': 'Error',
		code: 'PAYMENT_DECLINED',
		reason: 'Банк отклонил',
		message: 'Другая карта',
		status: '402'
	};
	expect(failureOf(refused(402), tmf, NOW)).toMatchObject({ code: 'PAYMENT_DECLINED', reason: 'Банк отклонил' });
	const camara = { status: 400, code: 'ONE_TIME_PASSWORD_SMS.INVALID_OTP', message: 'Неверно', attemptsLeft: 2 };
	expect(failureOf(refused(400), camara, NOW)).toMatchObject({
		code: 'ONE_TIME_PASSWORD_SMS.INVALID_OTP',
		reason: 'Неверно',
		attemptsLeft: 2
	});
});

it.each([
	[{ type: 'about:blank', title: 'Нельзя', detail: 'Не хватает денег', status: 422 }, 'Не хватает денег'],
	[{ title: 'Нельзя' }, 'Нельзя'],
	[{ detail: '', title: 5 }, '']
])('reads the words of RFC 9457: %j', (body, reason) => {
	const response = new Response('', { status: 422, statusText: 'Unprocessable Content' });
	expect(failureOf(response, body, NOW)).toMatchObject({ class: 'rejected', reason });
});

it.each([null, 'text', 5, [], { code: 5, reason: {}, message: '' }, { code: 'two words' }, { code: 'X'.repeat(101) }])(
	'makes do without a code in %j',
	(body) => {
		expect(failureOf(refused(400), body, NOW)).toMatchObject({ class: 'rejected', code: 'HTTP_400', reason: '' });
	}
);

it('cuts what would flood a log or a screen', () => {
	expect(failureOf(refused(400), { reason: 'Ж'.repeat(1e6) }, NOW).reason).toHaveLength(300);
});

it.each([400, 401, 403, 404, 502])('a page with %d is something on the way, not the operator', (status) => {
	const page = refused(status, { 'Content-Type': 'text/html; charset=utf-8' });
	expect(failureOf(page, '<html>', NOW)).toMatchObject({ class: 'server', code: 'NOT_JSON', status });
});

describe('Retry-After', () => {
	it.each([
		['0', NOW],
		['90', NOW + 90 * SECOND],
		['Sun, 22 Nov 2026 12:00:30 GMT', NOW + 30 * SECOND],
		['Sun, 22 Nov 2026 11:00:00 GMT', NOW]
	])('%s', (header, at) => {
		expect(failureOf(refused(429, { 'Retry-After': header }), undefined, NOW).retryAt).toBe(at);
	});

	it.each(['soon', '-5', '1e99'])('«%s» says nothing', (header) => {
		expect(failureOf(refused(503, { 'Retry-After': header }), undefined, NOW)).not.toHaveProperty('retryAt');
	});
});

it('a good status without what was promised is the server’s failure', () => {
	expect(unexpectedBody(201)).toMatchObject({ ok: false, failure: { class: 'server', status: 201 } });
});
