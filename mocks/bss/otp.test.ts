import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/lib/domain/instant';
import { bench, LAPTOP, LINE, OTHER, PHONE } from './session-service.fixture';

const wrong = '999999';

it('sends a password of the pack’s length that its own host’s browser may fill in', () => {
	const { ask, inbox } = bench();
	const { code } = ask();
	expect(code).toHaveLength(6);
	expect(inbox[0]?.to).toBe(LINE);
	expect(inbox[0]?.text).toMatch(/Действует до 24 ноября в 15:00/);
	expect(inbox[0]?.text.split('\n').at(-1)).toBe(`@help.example #${code}`);
});

it('is valid for 48 hours, as often as needed, and not a moment longer', () => {
	const { ask, clock, sessions } = bench();
	const { id, code, expiresAt } = ask();
	expect(expiresAt - clock.at).toBe(48 * HOUR);
	expect(sessions.signInWithCode(id, code, PHONE).ok).toBe(true);
	clock.at += 48 * HOUR - 1;
	expect(sessions.signInWithCode(id, code, PHONE).ok).toBe(true);
	clock.at += 1;
	expect(sessions.signInWithCode(id, code, PHONE)).toMatchObject({
		code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED'
	});
	expect(sessions.signInWithPassword(LINE, code, PHONE)).toMatchObject({ code: 'WRONG_PASSWORD' });
});

it('a new request ends the one before', () => {
	const { ask, clock, sessions } = bench();
	const first = ask();
	clock.at += MINUTE;
	const second = ask();
	expect(sessions.signInWithCode(first.id, first.code, PHONE)).toMatchObject({
		code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED'
	});
	expect(sessions.signInWithCode(second.id, second.code, PHONE).ok).toBe(true);
});

it('makes people wait 60 seconds between two, and says how long', () => {
	const { ask, clock, sessions } = bench();
	ask();
	clock.at += 59 * SECOND;
	expect(sessions.sendSmsPassword(LINE, PHONE)).toMatchObject({
		status: 429,
		code: 'TOO_MANY_REQUESTS',
		retryAfter: 1
	});
	clock.at += SECOND;
	expect(sessions.sendSmsPassword(LINE, PHONE).ok).toBe(true);
});

it('never asks for a wait longer than 60 seconds when the clock was set back', () => {
	const { ask, clock, sessions } = bench();
	ask();
	clock.at -= DAY;
	expect(sessions.sendSmsPassword(LINE, PHONE)).toMatchObject({ retryAfter: 60 });
});

it('has a pace per number, and no limit for life', () => {
	const { ask, clock, sessions } = bench();
	for (let sent = 0; sent < 10; sent += 1) {
		ask();
		clock.at += 2 * MINUTE;
	}
	expect(sessions.sendSmsPassword(LINE, LAPTOP)).toMatchObject({
		status: 403,
		code: 'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED',
		retryAfter: (DAY - 20 * MINUTE) / SECOND
	});
	expect(sessions.sendSmsPassword(OTHER, PHONE).ok).toBe(true);
	clock.at += DAY - 20 * MINUTE;
	for (let sent = 0; sent < 100; sent += 1) {
		expect(sessions.sendSmsPassword(LINE, PHONE).ok).toBe(true);
		clock.at += 3 * HOUR;
	}
});

it('has a pace per client, whichever numbers it asks for', () => {
	const { clock, sessions } = bench();
	const refusals = new Set<string>();
	for (let sent = 0; sent < 60; sent += 1) {
		const answer = sessions.sendSmsPassword(sent % 2 ? LINE : OTHER, PHONE);
		if (!answer.ok) refusals.add(answer.code);
		clock.at += 10 * MINUTE;
	}
	expect([...refusals]).toEqual(['ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED']);
});

it('counts wrong entries down, then wants a new password', () => {
	const { ask, clock, sessions } = bench();
	const { id, code } = ask();
	for (const attemptsLeft of [4, 3, 2, 1])
		expect(sessions.signInWithCode(id, wrong, PHONE)).toMatchObject({
			status: 400,
			code: 'ONE_TIME_PASSWORD_SMS.INVALID_OTP',
			attemptsLeft
		});
	const failed = { status: 400, code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED' };
	expect(sessions.signInWithCode(id, wrong, PHONE)).toMatchObject(failed);
	expect(sessions.signInWithCode(id, code, PHONE)).toMatchObject(failed);
	expect(sessions.signInWithPassword(LINE, code, PHONE)).toMatchObject({ code: 'WRONG_PASSWORD' });
	clock.at += MINUTE;
	const next = ask();
	expect(sessions.signInWithCode(next.id, next.code, PHONE).ok).toBe(true);
});

it('a right entry gives all the tries back', () => {
	const { ask, sessions } = bench();
	const { id, code } = ask();
	for (let i = 0; i < 4; i += 1) sessions.signInWithCode(id, wrong, PHONE);
	sessions.signInWithCode(id, code, PHONE);
	expect(sessions.signInWithCode(id, wrong, PHONE)).toMatchObject({ attemptsLeft: 4 });
});

it('can be guessed no faster through the password field', () => {
	const { ask, sessions } = bench();
	const { code } = ask();
	for (let i = 0; i < 5; i += 1) sessions.signInWithPassword(LINE, wrong, PHONE);
	expect(sessions.signInWithPassword(LINE, code, PHONE)).toMatchObject({ code: 'WRONG_PASSWORD' });
});

it('is not spent by wrong permanent passwords', () => {
	const { ask, sessions } = bench();
	const { code } = ask();
	for (let i = 0; i < 6; i += 1) sessions.signInWithPassword(LINE, 'Sea-wave-1', PHONE);
	expect(sessions.signInWithPassword(LINE, code, PHONE)).toMatchObject({ ok: true, value: { method: 'sms-password' } });
});

it('is not voided for its owner by who only knows the number', () => {
	const { ask, sessions } = bench();
	const { id, code } = ask();
	for (let i = 0; i < 5; i += 1) sessions.signInWithPassword(LINE, wrong, LAPTOP);
	expect(sessions.signInWithCode(id, code, PHONE).ok).toBe(true);
});

it('opens nothing by identifiers it never gave', () => {
	const { sessions } = bench();
	expect(sessions.signInWithCode('made-up', '000000', PHONE)).toMatchObject({
		code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED'
	});
});
