/**
 * Sums that the operator takes only with a code from the phone: nothing moves before it, and once
 * after it.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import type { TransferCommand } from '$lib/domain/command';
import type { Result } from '$lib/domain/failure';
import { HOUR, MINUTE } from '$lib/domain/instant';
import type { SmsPasswordTicket } from '$lib/sync/actions';
import { inProcessLocks } from '$lib/platform/locks';
import { charged, comeToRest, credited, LINE, OTHER, phone, type Phone } from './support/device';
import { assertSound, connect, signedInPhone } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const LARGE = 12_000;

const lastSms = () => must(p.host.operator.sms.to(LINE).at(-1)?.text, 'an SMS');
const lastCode = () => must(/@operator\.test #(\d+)$/.exec(lastSms())?.[1], 'a code');
const state = async (key: string) => (await p.entry(key)).state;
const given = (key: string) => [charged(p, key), credited(p, key)];

function pass(ms: number): void {
	p.clock.advance(ms);
	p.host.operator.clock.advance(ms);
}

async function ticketFor(key: string): Promise<SmsPasswordTicket> {
	const sent = await p.engine.actions.requestCode(key);
	if (!sent.ok) throw new Error(sent.failure.code);
	return sent.value;
}

const give = (key: string, ticket: SmsPasswordTicket, code = lastCode()) =>
	p.engine.actions.giveCode(key, ticket, code);

const codeOf = <T>(result: Result<T>) => (result.ok ? undefined : result.failure.code);

async function asked(roubles = LARGE): Promise<string> {
	const key = await p.topUp(roubles);
	await comeToRest(p);
	expect(await state(key)).toBe('needs-code');
	return key;
}

it('up to the limit nobody is asked; above it the SMS says what for, a wrong code moves nothing, the right one once', async () => {
	const small = await p.topUp(10_000);
	await comeToRest(p);
	expect(await state(small)).toBe('done');

	const key = await asked();
	expect(given(key)).toEqual([0, 0]);
	const ticket = await ticketFor(key);
	expect(lastSms().replaceAll('\u00a0', ' ')).toMatch(
		/^12 000 ₽ на номер \+7 900 000-00-01, код подтверждения: \d{6}\./
	);
	expect(codeOf(await give(key, ticket, '000000'))).toBe('ONE_TIME_PASSWORD_SMS.INVALID_OTP');
	await comeToRest(p);
	expect([await state(key), given(key)]).toEqual(['needs-code', [0, 0]]);

	expect(codeOf(await give(key, ticket))).toBeUndefined();
	await comeToRest(p);
	expect([await state(key), given(key)]).toEqual(['done', [1, 1]]);
	expect(codeOf(await p.engine.actions.requestCode(key))).toBe('NOT_ASKED');
});

it('a transfer needs one too', async () => {
	const amount = { minor: 3_500_00, currency: 'RUB' };
	const fee = { minor: 10_00, currency: 'RUB' };
	await p.topUp(5_000);
	await comeToRest(p);
	const command: TransferCommand = { kind: 'transfer', line: LINE, receiver: OTHER, amount, fee };
	const { key } = await p.engine.actions.confirm(command);
	await comeToRest(p);
	expect([await state(key), credited(p, key, OTHER)]).toEqual(['needs-code', 0]);
	await give(key, await ticketFor(key));
	await comeToRest(p);
	expect([await state(key), credited(p, key, OTHER)]).toEqual(['done', 1]);
});

it('the answer to a right code is lost: said again it is right, and the money moves once', async () => {
	const key = await asked();
	const ticket = await ticketFor(key);
	p.faults({ path: '**/validate-code', kind: 'drop-after', times: 1 });
	expect(codeOf(await give(key, ticket))).toBeDefined();
	expect(await state(key)).toBe('needs-code');
	await give(key, ticket);
	await comeToRest(p);
	expect([await state(key), given(key)]).toEqual(['done', [1, 1]]);
});

it('an SMS that never came: another code a minute later, and the older one is void', async () => {
	const key = await asked();
	const [ticket, code] = [await ticketFor(key), lastCode()];
	expect(await p.engine.actions.requestCode(key)).toMatchObject({ ok: false, failure: { status: 429 } });
	pass(MINUTE);
	const another = await ticketFor(key);
	expect(codeOf(await give(key, ticket, code))).toBe('ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED');
	await give(key, another);
	await comeToRest(p);
	expect([await state(key), given(key)]).toEqual(['done', [1, 1]]);
});

it('a code is good for five minutes, what it has confirmed for as long as the command lives', async () => {
	const key = await asked();
	const ticket = await ticketFor(key);
	pass(5 * MINUTE);
	expect(codeOf(await give(key, ticket))).toBe('ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED');
	const fresh = await ticketFor(key);
	// The operator can't take it at once: what is confirmed leaves an hour later, with nobody
	// there.
	p.faults({ method: 'POST', path: '**/payment', kind: 'status', status: 429, retryAfter: 3600, times: 1 });
	await give(key, fresh);
	await p.engine.drain('timer');
	expect([await state(key), given(key)]).toEqual(['queued', [0, 0]]);
	await comeToRest({ ...p, engine: p.reopen() });
	expect([await state(key), given(key)]).toEqual(['done', [1, 1]]);
});

it('one that waits longer than a command lives asks again from the beginning', async () => {
	const key = await asked();
	pass(20 * HOUR);
	await comeToRest(p);
	expect(await state(key)).toBe('expired');
	const { key: anew } = await p.engine.actions.confirmAgain(key);
	await comeToRest(p);
	expect(await state(anew)).toBe('needs-code');
});

it('of two that wait a code passes the one it was sent for; a small one goes past both', async () => {
	const first = await asked();
	const second = await asked(11_000);
	const small = await p.topUp(100);
	await comeToRest(p);
	expect(await state(small)).toBe('done');
	const ticket = await ticketFor(second);
	await give(second, ticket);
	await comeToRest(p);
	expect([await state(first), await state(second)]).toEqual(['needs-code', 'done']);
	expect(codeOf(await give(first, ticket))).toBeUndefined();
	// The operator knows what its code was for, whatever a device says of it.
	await comeToRest(p);
	expect([await state(first), given(first)]).toEqual(['needs-code', [0, 0]]);
});

it('another line signs in meanwhile: the command waits for its own, and asks again there', async () => {
	const key = await asked();
	const ticket = await ticketFor(key);
	await p.signIn(OTHER);
	await p.engine.drain('sign-in');
	expect(await state(key)).toBe('waiting-sign-in');
	expect(codeOf(await give(key, ticket))).toBe('NOT_ASKED');
	await p.signIn();
	await comeToRest(p);
	expect(await state(key)).toBe('needs-code');
	pass(MINUTE);
	await give(key, await ticketFor(key));
	await comeToRest(p);
	expect([await state(key), given(key)]).toEqual(['done', [1, 1]]);
});

it('nobody signed in: no code is asked for; a session that has ended by then is over', async () => {
	const key = await asked();
	p.loseCookie();
	expect(await p.engine.actions.requestCode(key)).toMatchObject({ ok: false, failure: { class: 'auth' } });
	expect(await state(key)).toBe('waiting-sign-in');
	expect(await p.engine.actions.requestCode(key)).toMatchObject({ ok: false, failure: { class: 'auth' } });
});

it.each(['before it arrives', 'before the answer'] as const)(
	'the app dies at the payment, %s: looked up, and a code asked for, not a second payment',
	async (moment) => {
		const dead = p.dieAt('POST /payment', moment);
		const key = await p.topUp(LARGE);
		await dead;
		p.engine = p.reopen(inProcessLocks());
		await comeToRest(p);
		expect([await state(key), given(key)]).toEqual(['needs-code', [0, 0]]);
		await give(key, await ticketFor(key));
		await comeToRest(p);
		expect([await state(key), given(key)]).toEqual(['done', [1, 1]]);
	}
);

it('the payment’s answer is lost after the code: looked up, paid once', async () => {
	const key = await asked();
	p.faults({ method: 'POST', path: '**/payment', kind: 'drop-after', times: 1 });
	await give(key, await ticketFor(key));
	await comeToRest(p);
	expect([await state(key), given(key)]).toEqual(['done', [1, 1]]);
});

it('the answer was lost and the person says that it was not done: the operator, who has not done it, asks for the code', async () => {
	p = await phone(LINE, { pack: { repeats: 'never' } });
	p.faults({ method: 'POST', path: '**/payment', kind: 'drop-before', times: 1 });
	const key = await p.topUp(LARGE);
	await comeToRest(p);
	expect(await state(key)).toBe('unknown');
	await p.engine.actions.sendAgain(key);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'needs-code', outcomeUnknown: false });
	expect(await p.engine.actions.cancel(key)).toBe(true);
	await comeToRest(p);
	expect(given(key)).toEqual([0, 0]);
});

it('an order moves no money to anybody: an operator that wants a code for it has refused it', async () => {
	p.refuse((request) => request === 'POST /productOrder', 403, { code: 'STEP_UP_REQUIRED', reason: 'Confirm' });
	const { key } = await connect(p, 'social-net');
	await comeToRest(p);
	expect(await state(key)).toBe('rejected');
});
