import { expect, it } from 'vitest';
import { apiClient } from './client';
import { fakeTransport, json } from './transport.fixture';
import { exchange, exchangeBytes } from './transport';

interface Paths {
	'/thing': { get: { responses: { 200: { content: { 'application/json': unknown } } } } };
}

function ask(answer: Parameters<typeof fakeTransport>[0]) {
	const fake = fakeTransport(answer);
	const client = apiClient<Paths>(fake.transport, '/base');
	const reply = exchange(fake.transport, (options) => client.GET('/thing', { ...options }));
	return { ...fake, fake, reply };
}

it('gives the parsed body, and asks under the base path past the browser’s own cache', async () => {
	const { reply, requests, fake } = ask(() => json({ a: 1 }));
	expect(await reply).toMatchObject({ ok: true, value: { status: 200, body: { a: 1 } } });
	expect([requests[0]?.url, requests[0]?.cache]).toEqual(['http://operator.test/base/thing', 'no-store']);
	expect(fake.waiting).toBe(0);
});

it.each([
	['304', new Response(null, { status: 304 }), 304],
	['204', new Response(null, { status: 204 }), 204],
	['an empty body', new Response('', { status: 200 }), 200]
])('%s has no body', async (_, response, status) => {
	expect(await ask(() => response).reply).toMatchObject({ ok: true, value: { status, body: undefined } });
});

it.each(['[1]', ' \n[1]\r\n'])('a byte order mark before %j is skipped, in text and in bytes', async (text) => {
	const answer = () => new Response(`\uFEFF${text}`);
	expect(await ask(answer).reply).toMatchObject({ ok: true, value: { body: [1] } });
	const { transport } = fakeTransport(answer);
	const client = apiClient<Paths>(transport, '/base');
	expect(await exchangeBytes(transport, (options) => client.GET('/thing', { ...options }))).toMatchObject({ ok: true });
});

it('no answer is a network failure', async () => {
	const { reply } = ask(() => Promise.reject(new TypeError('Failed to fetch')));
	expect(await reply).toMatchObject({ ok: false, failure: { class: 'network', code: 'NO_ANSWER' } });
});

it('no answer in time is a timeout, and the request is let go', async () => {
	const { reply, timeOut, requests } = ask(
		(request) =>
			new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new Error('aborted'))))
	);
	await expect.poll(() => requests.length).toBe(1);
	timeOut();
	expect(await reply).toMatchObject({ ok: false, failure: { class: 'timeout', code: 'TIMEOUT' } });
});

it.each([
	['cut short', '{"a":', 'NOT_JSON'],
	['a page', '<!doctype html><title>Wi-Fi</title>', 'NOT_JSON']
])('a 200 that is %s is a server failure', async (_, body, code) => {
	expect(await ask(() => new Response(body)).reply).toMatchObject({
		ok: false,
		failure: { class: 'server', code, status: 200 }
	});
});

/** Headers have come, the body breaks off. */
function broken(status: number): Response {
	const body = new ReadableStream({
		pull: (controller) => controller.error(new TypeError('terminated'))
	});
	return new Response(body, { status });
}

it('a body that breaks off on the way leaves a 2xx a server failure and a refusal a refusal', async () => {
	expect(await ask(() => broken(201)).reply).toMatchObject({
		ok: false,
		failure: { class: 'server', code: 'BODY_BROKEN', status: 201 }
	});
	expect(await ask(() => broken(401)).reply).toMatchObject({ ok: false, failure: { class: 'auth', status: 401 } });
});

it('refusals come as failures', async () => {
	const { reply } = ask(() => json({ code: 'CARD_UNKNOWN', reason: 'Нет карты' }, { status: 404 }));
	expect(await reply).toEqual({
		ok: false,
		failure: { class: 'rejected', code: 'CARD_UNKNOWN', reason: 'Нет карты', status: 404 }
	});
});

it('a request ends with the signal it belongs to, and none begins after it', async () => {
	const { transport, requests } = fakeTransport(
		({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
	);
	const over = new AbortController();
	const client = apiClient<Paths>(transport, '/base');
	const get = () => exchange({ ...transport, signal: over.signal }, (options) => client.GET('/thing', options));
	const first = get();
	await expect.poll(() => requests.length).toBe(1);
	over.abort();
	expect(await first).toMatchObject({ ok: false, failure: { class: 'network', code: 'NO_ANSWER' } });
	expect(await get()).toMatchObject({ ok: false, failure: { class: 'network', code: 'CALLED_OFF' } });
	expect(requests).toHaveLength(1);
});

it('says in what language texts are wished for, and nothing where nobody is to read them', async () => {
	const { transport, requests } = fakeTransport(() => json([]));
	const client = apiClient<Paths>({ ...transport, language: () => Promise.resolve('en') }, '/base');
	await exchange({ ...transport, language: () => Promise.resolve('en') }, (options) => client.GET('/thing', options));
	await exchange(transport, (options) => client.GET('/thing', options));
	expect(requests.map(({ headers }) => headers.get('Accept-Language'))).toEqual(['en', null]);
});
