import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { bench, LAPTOP, LINE, OTHER, PHONE, STRANGER, STRONG } from './session-service.fixture';

/** Without the codes, which end with the line that a browser reads. */
const notices = (inbox: { text: string }[]) => inbox.filter(({ text }) => !text.includes('#'));
const texts = (inbox: { text: string }[]) => inbox.map(({ text }) => text.split(' ').slice(0, 3).join(' '));

describe('a session', () => {
	it('dies with the SMS password’s 48 hours, counted from the SMS', () => {
		const { ask, clock, sessions } = bench();
		const { id, code, expiresAt } = ask();
		clock.at += HOUR;
		const answer = sessions.signInWithCode(id, code, PHONE);
		const session = answer.ok ? answer.value : undefined;
		expect(session?.passwordExpiresAt).toBe(expiresAt);
		expect(session && sessions.open.secondsLeft(session)).toBe(47 * 3600);
		clock.at += 23 * HOUR;
		sessions.open.use(session?.token ?? '');
		clock.at = expiresAt - 1;
		expect(sessions.open.find(session?.token ?? '')).toBe(session);
		clock.at = expiresAt;
		expect(sessions.open.find(session?.token ?? '')).toBeUndefined();
		clock.at -= HOUR;
		expect(sessions.open.find(session?.token ?? '')).toBeUndefined();
	});

	it.each([
		['sms-password', DAY],
		['password', 7 * DAY],
		['network', 7 * DAY]
	] as const)('by %s ends after it has lain unused for %i ms; looking at it is no use', (method, idle) => {
		const { clock, sessions, signIn, setPassword } = bench();
		const first = signIn();
		setPassword(first, STRONG, PHONE);
		const opened = {
			'sms-password': () => ({ ok: true, value: first }) as const,
			password: () => sessions.signInWithPassword(LINE, STRONG, PHONE),
			network: () => sessions.signInByNetwork(LINE, PHONE)
		}[method]();
		const token = opened.ok ? opened.value.token : '';
		clock.at += idle - 1;
		sessions.open.use(token);
		clock.at += idle - 1;
		expect(sessions.open.find(token)).toBeDefined();
		clock.at += 1;
		sessions.open.use(token);
		expect(sessions.open.find(token)).toBeUndefined();
		clock.at -= HOUR;
		expect(sessions.open.find(token)).toBeUndefined();
	});

	it('is one of ten of its line: another one ends that which was used last longest ago', () => {
		const { clock, sessions } = bench();
		const tokens = Array.from({ length: 10 }, () => {
			clock.at += MINUTE;
			const answer = sessions.signInByNetwork(LINE, PHONE);
			return answer.ok ? answer.value.token : '';
		});
		clock.at += MINUTE;
		sessions.open.use(tokens[0] ?? '');
		expect(sessions.signInByNetwork(OTHER, PHONE).ok).toBe(true);
		expect(sessions.signInByNetwork(LINE, PHONE).ok).toBe(true);
		expect(tokens.filter((token) => sessions.open.find(token) === undefined)).toEqual([tokens[1]]);
	});

	it('is never the one that makes room, however quickly the others were begun', () => {
		const { sessions } = bench();
		for (let begun = 0; begun < 12; begun += 1) {
			const answer = sessions.signInByNetwork(LINE, PHONE);
			expect(sessions.open.find(answer.ok ? answer.value.token : '')).toBeDefined();
		}
		expect(sessions.open.of(LINE)).toHaveLength(10);
	});

	it('is over at once after signing out, and only that one', () => {
		const { clock, sessions, signIn } = bench();
		const phone = signIn(PHONE);
		clock.at += MINUTE;
		const laptop = signIn(LAPTOP);
		sessions.open.end(laptop.token);
		expect(sessions.open.find(laptop.token)).toBeUndefined();
		expect(sessions.open.find(phone.token)).toBe(phone);
		expect(() => sessions.open.end('made-up')).not.toThrow();
	});

	it('by a permanent password outlives 48 hours, not a month', () => {
		const { clock, sessions, signIn, setPassword } = bench();
		setPassword(signIn(), STRONG, PHONE);
		const answer = sessions.signInWithPassword(LINE, STRONG, PHONE);
		const session = answer.ok ? answer.value : undefined;
		expect(session).toMatchObject({ method: 'password' });
		expect(session).not.toHaveProperty('passwordExpiresAt');
		for (let day = 5; day < 30; day += 5) {
			clock.at += 5 * DAY;
			sessions.open.use(session?.token ?? '');
		}
		clock.at += 5 * DAY - 1;
		expect(sessions.open.find(session?.token ?? '')).toBe(session);
		clock.at += 1;
		expect(sessions.open.find(session?.token ?? '')).toBeUndefined();
	});
});

describe('the permanent password', () => {
	it('is set the first time without a current one, then only with it', () => {
		const { sessions, signIn, setPassword } = bench();
		const session = signIn();
		expect(sessions.passwords.has(LINE)).toBe(false);
		expect(setPassword(session, STRONG, PHONE).ok).toBe(true);
		const wrong = { status: 403, code: 'WRONG_PASSWORD' };
		expect(sessions.changePassword(session, { next: 'Lake-2026' }, PHONE)).toMatchObject(wrong);
		expect(sessions.changePassword(session, { current: 'Lake-2026', next: 'Lake-2026' }, PHONE)).toMatchObject(wrong);
		expect(sessions.changePassword(session, { current: STRONG, next: 'Lake-2026' }, PHONE).ok).toBe(true);
		expect(sessions.signInWithPassword(LINE, STRONG, PHONE)).toMatchObject(wrong);
		expect(sessions.signInWithPassword(LINE, 'Lake-2026', PHONE).ok).toBe(true);
	});

	it.each(['Se-2026', 'sea-2026', 'Sea-wave', 'Sea20266'])('refuses the weak %s', (next) => {
		const { sessions, signIn } = bench();
		expect(sessions.changePassword(signIn(), { next }, PHONE)).toMatchObject({ status: 400, code: 'WEAK_PASSWORD' });
		expect(sessions.passwords.has(LINE)).toBe(false);
	});

	it.each(['P@ssw0rd', 'Password1!', 'Пароль-2026', 'Tel-9000000001!'])(
		'refuses %s, which is guessed first',
		(next) => {
			const { sessions, setPassword, signIn } = bench();
			expect(setPassword(signIn(), next)).toMatchObject({ status: 400, code: 'COMMON_PASSWORD' });
			expect(sessions.passwords.has(LINE)).toBe(false);
		}
	);

	it('is not set for the first time by the cookie alone, nor by the code that opened the session', () => {
		const { ask, sessions } = bench();
		const { id, code } = ask();
		const opened = sessions.signInWithCode(id, code, PHONE);
		const session = opened.ok ? opened.value : undefined;
		if (!session) throw new Error('not signed in');
		const set = (confirmation?: { authenticationId: string; code: string }) =>
			sessions.changePassword(session, { next: STRONG, ...(confirmation && { confirmation }) }, PHONE);
		expect(set()).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' });
		expect(set({ authenticationId: id, code })).toMatchObject({ code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED' });
		expect(sessions.passwords.has(LINE)).toBe(false);
	});

	it('takes a code of this session alone, once, within five minutes and five tries', () => {
		const { clock, sessions, signIn } = bench();
		const phone = signIn(PHONE);
		clock.at += MINUTE;
		const laptop = signIn(LAPTOP);
		const ask = () => {
			const sent = sessions.requestConfirmation(phone, PHONE);
			if (!sent.ok) throw new Error(sent.code);
			return { authenticationId: sent.value.authenticationId, code: sent.value.code };
		};
		const set = (confirmation: { authenticationId: string; code: string }, session = phone) =>
			sessions.changePassword(session, { next: STRONG, confirmation }, PHONE);
		const expired = { status: 400, code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED' };
		const first = ask();
		expect(sessions.requestConfirmation(phone, PHONE)).toMatchObject({ status: 429, retryAfter: 60 });
		expect(set(first, laptop)).toMatchObject(expired);
		expect(sessions.signInWithPassword(LINE, first.code, LAPTOP)).toMatchObject({ code: 'WRONG_PASSWORD' });
		clock.at += 5 * MINUTE;
		expect(set(first)).toMatchObject(expired);
		const second = ask();
		for (const attemptsLeft of [4, 3, 2, 1])
			expect(set({ ...second, code: 'no' })).toMatchObject({ code: 'ONE_TIME_PASSWORD_SMS.INVALID_OTP', attemptsLeft });
		expect(set({ ...second, code: 'no' })).toMatchObject({ code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED' });
		expect(set(second)).toMatchObject({ code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED' });
		clock.at += MINUTE;
		const third = ask();
		expect(sessions.changePassword(phone, { next: 'weak', confirmation: third }, PHONE)).toMatchObject({
			code: 'WEAK_PASSWORD'
		});
		expect(set(third).ok).toBe(true);
		expect(sessions.passwords.matches(LINE, STRONG)).toBe(true);
		for (let sent = 3; sent < 10; sent += 1) {
			clock.at += MINUTE;
			ask();
		}
		clock.at += MINUTE;
		expect(sessions.requestConfirmation(phone, PHONE)).toMatchObject({ status: 403 });
	});

	it('set or changed, ends the sessions of other devices', () => {
		const { clock, sessions, signIn, setPassword } = bench();
		const phone = signIn(PHONE);
		clock.at += MINUTE;
		const laptop = signIn(LAPTOP);
		setPassword(phone, STRONG, PHONE);
		expect(sessions.open.find(laptop.token)).toBeUndefined();
		clock.at += MINUTE;
		const again = signIn(LAPTOP);
		sessions.changePassword(phone, { current: STRONG, next: 'Lake-2026' }, PHONE);
		expect(sessions.open.find(again.token)).toBeUndefined();
		expect(sessions.open.find(phone.token)).toBe(phone);
	});

	it('closes entry by password after ten wrong ones in a row; SMS still opens', () => {
		const { ask, clock, sessions, signIn, setPassword } = bench();
		setPassword(signIn(), STRONG, PHONE);
		for (let i = 0; i < 10; i += 1) sessions.signInWithPassword(LINE, 'Wrong-123', LAPTOP);
		const closed = { status: 429, code: 'TOO_MANY_REQUESTS', retryAfter: 900 };
		expect(sessions.signInWithPassword(LINE, STRONG, PHONE)).toMatchObject(closed);
		expect(sessions.visits.of(LINE)[0]).toMatchObject({ outcome: 'refused' });
		clock.at += MINUTE;
		const { id, code } = ask();
		const session = sessions.signInWithCode(id, code, PHONE);
		expect(session.ok).toBe(true);
		expect(sessions.signInWithPassword(LINE, STRONG, PHONE).ok).toBe(true);
	});

	it('closes entry by password to a client that tries one password on many numbers, and to no other', () => {
		const { ask, clock, sessions, signIn, setPassword } = bench();
		setPassword(signIn(), STRONG, PHONE);
		const tried = (index: number): Msisdn => `+7900100${String(index).padStart(4, '0')}`;
		for (let i = 0; i < 30; i += 1)
			expect(sessions.signInWithPassword(tried(i), 'Wrong-123', LAPTOP)).toMatchObject({ status: 403 });
		for (const line of [tried(30), LINE])
			expect(sessions.signInWithPassword(line, STRONG, LAPTOP)).toMatchObject({ status: 429, retryAfter: 3600 });
		expect(sessions.signInWithPassword(LINE, STRONG, PHONE).ok).toBe(true);
		clock.at += MINUTE;
		const { id, code } = ask(LINE, LAPTOP);
		expect(sessions.signInWithCode(id, code, LAPTOP).ok).toBe(true);
		clock.at += 59 * MINUTE;
		expect(sessions.signInWithPassword(LINE, STRONG, LAPTOP).ok).toBe(true);
	});

	it('opens again by itself, and stays closed for guesses of the current one', () => {
		const { clock, sessions, signIn, setPassword } = bench();
		const session = signIn();
		setPassword(session, STRONG, PHONE);
		for (let i = 0; i < 10; i += 1) sessions.changePassword(session, { current: 'x', next: STRONG }, PHONE);
		expect(sessions.changePassword(session, { current: STRONG, next: STRONG }, PHONE)).toMatchObject({ status: 429 });
		clock.at += 15 * MINUTE;
		expect(sessions.changePassword(session, { current: STRONG, next: STRONG }, PHONE).ok).toBe(true);
	});
});

describe('notices', () => {
	it('go out on sign-in and on a password change', () => {
		const { inbox, signIn, setPassword } = bench();
		const session = signIn();
		setPassword(session, STRONG, LAPTOP);
		expect(texts(notices(inbox))).toEqual(['Вход в Интернет-помощник', 'Пароль Интернет-помощника изменён']);
		expect(notices(inbox)[0]?.text).toContain('Chrome, Android');
		expect(notices(inbox)[1]?.text).toContain('Firefox, Linux');
	});

	it('on wrong entries go out at the fourth in a row, once', () => {
		const { inbox, sessions } = bench();
		for (let i = 0; i < 3; i += 1) sessions.signInWithPassword(LINE, 'Wrong-123', LAPTOP);
		expect(inbox).toEqual([]);
		for (let i = 0; i < 3; i += 1) sessions.signInWithPassword(LINE, 'Wrong-123', LAPTOP);
		expect(texts(inbox)).toEqual(['Больше трёх неверных']);
	});

	it('count codes and passwords together, and start over after a right entry', () => {
		const { ask, clock, inbox, sessions } = bench();
		const { id, code } = ask();
		const before = inbox.length;
		for (let i = 0; i < 2; i += 1) sessions.signInWithCode(id, '999999', LAPTOP);
		sessions.signInWithPassword(LINE, 'Wrong-123', LAPTOP);
		sessions.signInWithCode(id, code, PHONE);
		clock.at += MINUTE;
		for (let i = 0; i < 3; i += 1) sessions.signInWithPassword(LINE, 'Wrong-123', LAPTOP);
		expect(texts(inbox.slice(before))).toEqual(['Вход в Интернет-помощник']);
	});

	it('keep silent when switched off', () => {
		const { inbox, sessions, signIn, setPassword } = bench();
		sessions.preferences(LINE).notices = { signIn: false, passwordChange: false, wrongEntries: false };
		const session = signIn();
		setPassword(session, STRONG, PHONE);
		for (let i = 0; i < 5; i += 1) sessions.signInWithPassword(LINE, 'Wrong-123', PHONE);
		expect(notices(inbox)).toEqual([]);
	});

	it('never carry a run of digits a phone could fill in as a code', () => {
		const { inbox, sessions, signIn, setPassword } = bench();
		setPassword(signIn(), STRONG, PHONE);
		for (let i = 0; i < 4; i += 1) sessions.signInWithPassword(LINE, 'Wrong-123', PHONE);
		expect(notices(inbox)).toHaveLength(3);
		for (const { text } of notices(inbox)) expect(text).not.toMatch(/\d{4}/);
	});
});

describe('sign-in by the mobile network', () => {
	const refused = { status: 403, code: 'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK' };

	it('opens for the recognised line only', () => {
		const { sessions } = bench();
		expect(sessions.signInByNetwork(null, PHONE)).toMatchObject(refused);
		expect(sessions.signInByNetwork(STRANGER, PHONE)).toMatchObject(refused);
		expect(sessions.signInByNetwork(OTHER, PHONE)).toMatchObject({
			ok: true,
			value: { line: OTHER, method: 'network' }
		});
	});

	it('respects the subscriber’s switch', () => {
		const { sessions } = bench();
		sessions.preferences(LINE).networkSignIn = false;
		expect(sessions.signInByNetwork(LINE, PHONE)).toMatchObject(refused);
	});
});

it('visits hold successes, wrong entries and refusals, newest first, without expired codes', () => {
	const { ask, clock, sessions } = bench();
	const { id, code } = ask();
	for (let i = 0; i < 5; i += 1) sessions.signInWithCode(id, '999999', LAPTOP);
	clock.at += MINUTE;
	const next = ask();
	sessions.signInWithCode(id, code, PHONE);
	sessions.signInWithCode(next.id, next.code, PHONE);
	sessions.signInWithPassword(LINE, 'Wrong-123', LAPTOP);
	expect(sessions.visits.of(LINE).map(({ method, outcome, device }) => [method, outcome, device])).toEqual([
		['password', 'wrong-entry', 'Firefox, Linux'],
		['sms-password', 'success', 'Chrome, Android'],
		['sms-password', 'refused', 'Firefox, Linux'],
		...Array.from({ length: 4 }, () => ['sms-password', 'wrong-entry', 'Firefox, Linux'])
	]);
	expect(sessions.visits.of(OTHER)).toEqual([]);
});
