/**
 * What docs/operators.md and docs/session-api.md show is true: their answers are read by the app,
 * their vectors hold of the mock.
 */
import { idOf } from '$lib/domain/line.fixture';
import { createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { solveChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, it } from 'vitest';
import { createTestOperator } from '../../mocks/node';
import { LISTINGS, type Context } from '../check-operator/listings';
import { transportOf } from '../check-operator/wire';
import type { components } from '$lib/api/generated/session';
import {
	toBalanceAcknowledgement,
	toOrderAcknowledgement,
	toPaymentAcknowledgement
} from '$lib/api/mappers/acknowledgement';
import { serverPackOf } from '$lib/operator/server-packs';
import { usageRulesOf } from '$lib/operator/usage';

const LINE = '+79000000001';
const PACK = serverPackOf({ number: LINE });
const host = createTestOperator({ now: Date.UTC(2026, 10, 22, 9) });

/** Blocks of JSON of a page: what stands after `json` on their first line, and what they hold. */
function examples(page: string): { title: string; body: unknown }[] {
	const text = readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8');
	return [...text.matchAll(/^```json (.+)\n([\s\S]*?)^```$/gm)].map(([, title = '', body = '']) => ({
		title,
		body: JSON.parse(body) as unknown
	}));
}

describe('docs/operators.md', () => {
	const context: Context = {
		line: idOf(LINE),
		number: LINE,
		pack: PACK,
		usage: usageRulesOf(PACK),
		specifications: []
	};
	const answers = examples('operators.md');
	const lists = answers.filter(({ title }) => !title.startsWith('POST '));

	it.each(lists.map(({ title, body }) => [title, body] as const))('%s is read whole', async (title, body) => {
		const [name] = title.split(' ');
		const listing = LISTINGS.find((one) => one.name === name);
		if (listing === undefined) throw new Error(`no list ${name}`);
		expect(await listing.read(transportOf(body as unknown[]), context)).toEqual({
			ok: true,
			value: { read: 1, unreadable: 0 }
		});
	});

	it('names every API of a pack', () => {
		const text = readFileSync(join(import.meta.dirname, '../../docs/operators.md'), 'utf8');
		const rows = text
			.split('\n')
			.filter((line) => line.startsWith('| '))
			.join('\n')
			.toLowerCase();
		expect(Object.keys(PACK.api).filter((api) => !rows.includes(api))).toEqual([]);
	});

	it('shows an answer of every list of TM Forum', () => {
		const shown = lists.map(({ title }) => title.split(' ')[0]);
		const all = LISTINGS.filter(({ api }) => api.startsWith('tmf')).map(({ name }) => name as string);
		expect(all.filter((name) => !shown.includes(name))).toEqual([]);
	});

	it.each([
		['/payment', toPaymentAcknowledgement, 'done'],
		['/topupBalance', toBalanceAcknowledgement, 'done'],
		['/productOrder', toOrderAcknowledgement, 'pending']
	] as const)('POST %s acknowledges', (path, map, state) => {
		const body = answers.find(({ title }) => title === `POST ${path}`)?.body;
		expect(map(PACK)(body)).toMatchObject({ state });
	});
});

type Captcha = components['schemas']['Captcha'];

describe('docs/session-api.md', () => {
	const [captcha, vectors] = ['captcha', 'vectors'].map(
		(wanted) => examples('session-api.md').find(({ title }) => title === wanted)?.body
	);

	it('describes the captcha as it is made, solved and checked', async () => {
		const { secrets, challenge, solution } = captcha as Captcha & {
			secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };
		};
		const { parameters, signature } = challenge;
		const counter = Buffer.alloc(4);
		counter.writeUInt32BE(solution.counter);
		const key = pbkdf2Sync(
			Buffer.concat([Buffer.from(parameters.nonce, 'hex'), counter]),
			Buffer.from(parameters.salt, 'hex'),
			parameters.cost,
			parameters.keyLength,
			'sha256'
		);
		const hmac = (secret: string, data: string | Buffer) => createHmac('sha256', secret).update(data).digest('hex');
		expect(key.toString('hex')).toBe(solution.derivedKey);
		expect(key.subarray(0, 16).toString('hex')).toBe(parameters.keyPrefix);
		expect(hmac(secrets.hmacKeySignatureSecret, key)).toBe(parameters.keySignature);
		const sorted = Object.fromEntries(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)));
		expect(hmac(secrets.hmacSignatureSecret, JSON.stringify(sorted))).toBe(signature);
		expect(await verifySolution({ challenge, solution, deriveKey, ...secrets })).toMatchObject({ verified: true });
		expect(await solveChallenge({ challenge, deriveKey })).toMatchObject(solution);
	});

	interface Vector {
		after?: number;
		call: string;
		body?: Record<string, unknown>;
		status: number;
		code?: string;
		cookie?: 'set' | 'cleared';
	}

	it('tells what happens, call by call', async () => {
		const device = host.device();
		const base = PACK.api.session;
		host.operator.quirks.easyCaptcha = true;
		let used: unknown;
		let authenticationId = '';
		const fresh = async () => {
			const answer = await device.fetch(`${base}/challenge`);
			const challenge = (await answer.json()) as Captcha['challenge'];
			const solved = await solveChallenge({ challenge, deriveKey });
			used = { challenge, solution: { counter: solved?.counter, derivedKey: solved?.derivedKey } };
			return used;
		};
		const code = () =>
			/: (\d+)\./.exec(host.operator.sms.to(LINE).findLast(({ text }) => /: \d+\./.test(text))?.text ?? '')?.[1];
		const values: Record<string, () => unknown> = {
			'<number>': () => LINE,
			'<a stranger’s number>': () => '+79990000000',
			'<captcha>': fresh,
			'<used captcha>': () => used,
			'<authenticationId>': () => authenticationId,
			'<code>': code,
			'<wrong code>': () => code()?.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10))
		};
		for (const [index, { after = 0, call, body, status, code: expected, cookie }] of (vectors as Vector[]).entries()) {
			host.operator.clock.advance(after * 1_000);
			const [method = '', path = ''] = call.split(' ');
			const filled: Record<string, unknown> = {};
			const fillIn = async (value: unknown): Promise<unknown> =>
				typeof value === 'object' && value !== null
					? Object.fromEntries(
							await Promise.all(Object.entries(value).map(async ([name, one]) => [name, await fillIn(one)] as const))
						)
					: ((await values[String(value)]?.()) ?? value);
			for (const [name, value] of Object.entries(body ?? {})) filled[name] = await fillIn(value);
			const answer = await device.fetch(`${base}${path}`, {
				method,
				headers: { 'Content-Type': 'application/json' },
				...(body && { body: JSON.stringify(filled) })
			});
			const said = (await answer.json().catch(() => ({}))) as { code?: string; authenticationId?: string };
			authenticationId = said.authenticationId ?? authenticationId;
			expect({ status: answer.status, code: said.code }, `${index + 1}. ${call}`).toEqual({ status, code: expected });
			if (status === 429) expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
			const [given = ''] = answer.headers.getSetCookie();
			if (cookie === 'set')
				expect(given).toMatch(/^__Host-session=\S{22,}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=\d+/);
			if (cookie === 'cleared') expect(given).toContain('Max-Age=0');
		}
		host.assertSound();
	});
});
