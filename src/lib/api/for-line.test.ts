import { expect, it } from 'vitest';
import { forLine } from './for-line';
import type { Transport } from './transport';

const LINE = '+79000000002';

/** What the app takes for the answer when the operator sends this one. */
async function taken(status: number, headers: Record<string, string> = {}) {
	const asked: (string | null)[] = [];
	const transport: Transport = {
		origin: '',
		fetch: (request) => {
			asked.push(request.headers.get('For-Line'));
			return Promise.resolve(Response.json([{ minor: 1 }], { status, headers }));
		},
		now: () => 0,
		after: () => () => undefined
	};
	const answer = await forLine(transport, LINE).fetch(new Request('https://app.example/bucket'));
	expect(asked).toEqual([LINE]);
	return { status: answer.status, body: (await answer.json()) as object };
}

it('an answer that repeats the line is taken', async () => {
	expect(await taken(200, { 'For-Line': LINE })).toEqual({ status: 200, body: [{ minor: 1 }] });
	expect(await taken(403, { 'For-Line': LINE })).toMatchObject({ status: 403 });
});

it.each([
	['that does not say whose it is', 200, {}],
	['about another line', 200, { 'For-Line': '+79000000001' }],
	['that refuses without saying whom', 403, {}]
])('an answer %s is none', async (_, status, headers) => {
	expect(await taken(status, headers)).toMatchObject({ status: 502, body: { code: 'NOT_FOR_LINE' } });
});

it('a session that is over and a server that fails say so whosever the line', async () => {
	expect((await taken(401)).status).toBe(401);
	expect((await taken(503)).status).toBe(503);
});

it('ends with what is behind it', () => {
	const { signal } = new AbortController();
	const transport: Transport = {
		origin: '',
		fetch: () => Promise.reject(new Error()),
		now: () => 0,
		after: () => () => undefined,
		signal
	};
	expect(forLine(transport, LINE).signal).toBe(signal);
});
