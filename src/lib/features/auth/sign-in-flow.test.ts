import { idOf } from '$lib/domain/line.fixture';
import { beforeEach, describe, expect, it } from 'vitest';
import { SignInFlow, type SignInDraft } from './sign-in-flow.svelte';
import type { Result } from '$lib/domain/failure';
import { HOUR, MINUTE } from '$lib/domain/instant';
import type { SessionState } from '$lib/domain/session';
import { operatorsOf } from '$lib/operator/choice';
import type { OperatorPack } from '$lib/operator/pack';
import { PACKS } from '$lib/operator/packs';
import { mtsRu } from '$lib/operator/packs/mts-ru/pack';
import type { SmsPasswordTicket } from '$lib/sync/actions';

const LINE = '+79000000001';
const SESSION: SessionState = {
	line: idOf(LINE),
	number: LINE,
	status: 'active',
	method: 'password',
	signedInAt: 0,
	hasPermanentPassword: false
};
const refused = { ok: false, failure: { class: 'rejected', code: 'X', reason: '' } } as const;

let now: number;
let draft: SignInDraft | undefined;
let asked: string[];
let sms: () => Result<SmsPasswordTicket>;
let operators: (string | undefined)[];
let packs: readonly OperatorPack[];
let entry: () => Result<SessionState>;

beforeEach(() => {
	now = 1_000_000;
	draft = undefined;
	packs = PACKS;
	operators = [];
	asked = [];
	sms = () => ({
		ok: true,
		value: { authenticationId: `a${asked.length}`, resendAt: now + MINUTE, expiresAt: now + 48 * HOUR }
	});
	entry = () => ({ ok: true, value: SESSION });
});

function open(): SignInFlow {
	const flow = new SignInFlow({
		actions: {
			requestSmsPassword: async ({ number: line, operator }, onProgress) => {
				asked.push(`sms ${line}`);
				operators.push(operator);
				onProgress?.('sending');
				return sms();
			},
			signInWithCode: (ticket, { number: line }, code) => {
				asked.push(`code ${ticket.authenticationId} ${line} ${code}`);
				return Promise.resolve(entry());
			},
			signInWithPassword: ({ number: line }, password) => {
				asked.push(`password ${line} ${password}`);
				return Promise.resolve(entry());
			}
		},
		plans: PACKS.map(({ numberPlan }) => numberPlan),
		operatorsOf: (line) => operatorsOf(line, packs),
		now: () => now,
		draft: { load: () => draft, save: (next) => (draft = next) }
	});
	flow.resume();
	return flow;
}

describe('what was begun in this tab before a reload', () => {
	const BEGUN: SignInDraft = { phone: '+7 900 000-00-01', step: 'code' };

	it('is taken up, over a number that was only suggested', () => {
		const flow = open();
		flow.suggest('+7 900 000-00-02', 'mts-ru');
		draft = BEGUN;
		flow.resume();
		expect([flow.phone, flow.step]).toEqual([BEGUN.phone, 'code']);
	});

	it('stays away from who has begun to type meanwhile, and from what is under way', async () => {
		const flow = open();
		flow.begin();
		flow.phone = '+7 900';
		draft = BEGUN;
		flow.resume();
		expect([flow.phone, flow.step]).toEqual(['+7 900', 'phone']);
		draft = undefined;
		const sending = open();
		sending.phone = LINE;
		const sent = sending.requestCode();
		draft = { phone: '+7', step: 'password' };
		sending.resume();
		await sent;
		expect([sending.phone, sending.step]).toEqual([LINE, 'code']);
	});
});

describe('the number of the session before', () => {
	it('is suggested to an empty form', () => {
		const flow = open();
		flow.suggest('+7 900 000-00-01', 'mts-ru');
		expect(flow.who).toEqual({ number: LINE, operator: 'mts-ru' });
	});

	it('comes too late for who is at the form already, and takes nobody’s place', () => {
		const flow = open();
		flow.begin();
		flow.suggest('+7 900 000-00-01', 'mts-ru');
		expect(flow.phone).toBe('');
		const typed = open();
		typed.phone = '+7 900 000-00-02';
		typed.suggest('+7 900 000-00-01', 'mts-ru');
		expect(typed.phone).toBe('+7 900 000-00-02');
	});
});

describe('the phone step', () => {
	it.each(['', '+7', '900 000-00-0', '+49 151 00000000'])('asks for nothing with %j', async (phone) => {
		const flow = open();
		flow.phone = phone;
		await flow.requestCode();
		expect([flow.problem, flow.step, asked]).toEqual([{ kind: 'phone' }, 'phone', []]);
		flow.usePassword();
		flow.haveCode();
		expect(flow.step).toBe('phone');
	});

	it.each([
		['8 (900) 000-00-01', LINE],
		['80 29 000-00-01', '+375290000001']
	])('reads %s in any country the app knows', async (typed, msisdn) => {
		const flow = open();
		flow.phone = typed;
		await flow.requestCode();
		expect([flow.step, asked]).toEqual(['code', [`sms ${msisdn}`]]);
	});

	it('keeps what was typed when the operator refuses, until it is edited', async () => {
		sms = () => refused;
		const flow = open();
		flow.phone = LINE;
		await flow.requestCode();
		expect([flow.phone, flow.step, flow.problem, flow.work]).toEqual([
			LINE,
			'phone',
			{ kind: 'failure', failure: refused.failure },
			undefined
		]);
		flow.edited();
		expect(flow.problem).toBeUndefined();
	});

	it('says so when a part of the app can’t be loaded', async () => {
		sms = () => {
			throw new TypeError('Failed to fetch');
		};
		const flow = open();
		flow.phone = LINE;
		await flow.requestCode();
		expect([flow.work, flow.problem]).toMatchObject([undefined, { failure: { class: 'network' } }]);
	});

	it('asks once however often the button is pressed', async () => {
		const flow = open();
		flow.phone = LINE;
		await Promise.all([flow.requestCode(), flow.requestCode()]);
		expect(asked).toEqual([`sms ${LINE}`]);
	});
});

describe('whose the number is', () => {
	const rival = { ...mtsRu, id: 'rival', smsPassword: { ...mtsRu.smsPassword, length: 4 } };

	it('is told without asking where its country has one operator here', async () => {
		const flow = open();
		flow.phone = '+375 29 000-00-01';
		expect(flow.operators).toHaveLength(1);
		await flow.requestCode();
		expect(operators).toEqual(['mts-by']);
	});

	it('is proposed by its range and chosen by hand: the code is asked of that operator, and is as long as its codes are', async () => {
		packs = [mtsRu, rival];
		const flow = open();
		flow.phone = LINE;
		expect([flow.operators.length, flow.pack]).toEqual([2, mtsRu]);
		flow.chooseOperator('rival');
		await flow.requestCode();
		expect(operators).toEqual(['rival']);
		flow.code = '1234';
		await flow.signIn();
		expect(asked.at(-1)).toBe(`code a1 ${LINE} 1234`);
	});

	it('being changed, a code of the other operator does not count: it is asked for anew', async () => {
		packs = [mtsRu, rival];
		const flow = open();
		flow.phone = LINE;
		await flow.requestCode();
		flow.back();
		flow.chooseOperator('rival');
		await flow.requestCode();
		expect(operators).toEqual(['mts-ru', 'rival']);
	});

	it('a choice that can’t be another number’s counts for nothing there, and comes back with the draft', async () => {
		packs = [mtsRu, rival, ...PACKS];
		const flow = open();
		flow.phone = LINE;
		flow.chooseOperator('rival');
		expect(open().who).toEqual({ number: LINE, operator: 'rival' });
		flow.phone = '+375 29 000-00-01';
		expect(flow.who).toEqual({ number: '+375290000001', operator: 'mts-by' });
	});
});

describe('the code step', () => {
	async function atCode(): Promise<SignInFlow> {
		const flow = open();
		flow.phone = LINE;
		await flow.requestCode();
		return flow;
	}

	it('spends no try on a short code', async () => {
		const flow = await atCode();
		flow.code = '123';
		await flow.signIn();
		expect([flow.problem, flow.code, asked.length]).toEqual([{ kind: 'code' }, '123', 1]);
	});

	it('signs in with the ticket, stays busy for the screen to leave, and forgets the draft', async () => {
		const flow = await atCode();
		flow.code = '123456';
		await flow.signIn();
		expect(asked.at(-1)).toBe(`code a1 ${LINE} 123456`);
		expect([flow.work, draft]).toEqual(['checking', undefined]);
	});

	it('sends a code by itself as soon as it is whole, and a refused one only by the button', async () => {
		entry = () => refused;
		const flow = await atCode();
		flow.typeCode('12345');
		expect([flow.code, flow.work]).toEqual(['12345', undefined]);
		flow.typeCode('123456');
		await expect.poll(() => flow.problem).toBeDefined();
		flow.typeCode('12345');
		flow.typeCode('123456');
		expect([flow.problem, flow.work]).toEqual([undefined, undefined]);
		flow.typeCode('123457');
		await expect.poll(() => flow.problem).toBeDefined();
		await flow.signIn();
		const tried = ['123456', '123457', '123457'];
		expect(asked.slice(1)).toEqual(tried.map((code) => `code a1 ${LINE} ${code}`));
	});

	it('keeps a refused code to be corrected', async () => {
		entry = () => refused;
		const flow = await atCode();
		flow.code = '123456';
		await flow.signIn();
		expect([flow.code, flow.work, flow.step]).toEqual(['123456', undefined, 'code']);
	});

	it('asked again gives a new ticket and an empty field', async () => {
		const flow = await atCode();
		flow.code = '123456';
		now += MINUTE;
		await flow.requestCode();
		expect([flow.ticket?.authenticationId, flow.code, flow.step]).toEqual(['a2', '', 'code']);
	});

	it('going back and forth with the same number sends no second SMS within the minute', async () => {
		const flow = await atCode();
		flow.back();
		expect(flow.step).toBe('phone');
		await flow.requestCode();
		expect([flow.step, asked.length]).toEqual(['code', 1]);
		flow.back();
		now += MINUTE;
		await flow.requestCode();
		expect(asked.length).toBe(2);
	});

	it('too soon for another SMS, it goes back to the last one’s code, with the operator’s wait', async () => {
		const flow = await atCode();
		flow.back();
		now += MINUTE;
		const retryAt = now + 5_000;
		sms = () => ({
			ok: false,
			failure: { class: 'server', code: 'TOO_MANY_REQUESTS', reason: '', status: 429, retryAt }
		});
		await flow.requestCode();
		expect([flow.step, flow.problem, flow.ticket]).toMatchObject([
			'code',
			undefined,
			{ authenticationId: 'a1', resendAt: retryAt }
		]);
	});

	it('too soon after an SMS this page knows nothing of, it stays and says so', async () => {
		sms = () => ({ ok: false, failure: { class: 'server', code: 'TOO_MANY_REQUESTS', reason: '', status: 429 } });
		const flow = await atCode();
		expect([flow.step, flow.problem]).toMatchObject(['phone', { failure: { code: 'TOO_MANY_REQUESTS' } }]);
	});

	it('a ticket is never used for another number', async () => {
		const flow = await atCode();
		flow.back();
		flow.phone = '+375 29 000-00-01';
		flow.haveCode();
		flow.code = '123456';
		await flow.signIn();
		expect(asked.at(-1)).toBe('password +375290000001 123456');
	});

	it('a number spoilt meanwhile leads back to it', async () => {
		const flow = await atCode();
		flow.phone = '+7';
		flow.code = '123456';
		await flow.signIn();
		expect([flow.step, flow.problem]).toEqual(['phone', { kind: 'phone' }]);
	});
});

describe('the password step', () => {
	it('wants a password, and signs in with it', async () => {
		const flow = open();
		flow.phone = LINE;
		flow.usePassword();
		await flow.signIn();
		expect([flow.step, flow.problem, asked]).toEqual(['password', { kind: 'password' }, []]);
		flow.password = 'Sea-2026';
		await flow.signIn();
		expect(asked).toEqual([`password ${LINE} Sea-2026`]);
	});

	it('a number spoilt meanwhile leads back to it', async () => {
		const flow = open();
		flow.phone = LINE;
		flow.usePassword();
		flow.phone = '';
		flow.password = 'Sea-2026';
		await flow.signIn();
		expect([flow.step, asked]).toEqual(['phone', []]);
	});
});

describe('a page dropped while the SMS is being read', () => {
	it('comes back to the code step with its ticket, and never stores a code or a password', async () => {
		const flow = open();
		flow.phone = LINE;
		await flow.requestCode();
		flow.code = '123456';
		flow.password = 'Sea-2026';
		flow.edited();
		expect(JSON.stringify(draft)).not.toMatch(/123456|Sea-2026/);
		const again = open();
		expect([again.phone, again.step, again.ticket?.authenticationId]).toEqual([LINE, 'code', 'a1']);
	});

	it('days later has no ticket left', async () => {
		const flow = open();
		flow.phone = LINE;
		await flow.requestCode();
		now += 48 * HOUR;
		expect(open().ticket).toBeUndefined();
	});
});
