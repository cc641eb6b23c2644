import { describe, expect, it, vi } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { Answer } from './answer';
import { bench, LINE, PHONE, STRANGER, STRONG } from './session-service.fixture';

/** What is told, without what is different for every call. */
function told(answer: Answer<unknown>): unknown {
	if (!answer.ok) return answer;
	return {
		ok: true,
		keys: JSON.stringify(answer.value, (name, value: unknown) => (/Id$|code|line|nobodys/.test(name) ? '' : value))
	};
}

/** The same calls about a subscriber's number and about nobody's, each to a fresh operator. */
function both(calls: (about: Msisdn, operator: ReturnType<typeof bench>) => Answer<unknown>[]): void {
	const answersFor = (line: Msisdn) => calls(line, bench()).map(told);
	expect(answersFor(STRANGER)).toEqual(answersFor(LINE));
}

describe('nobody learns whether a number is a subscriber’s', () => {
	it('by asking for codes: once, too soon, too often', () => {
		both((line, { clock, sessions }) =>
			Array.from({ length: 14 }, (_, index) => {
				clock.at += index % 2 ? 10 * SECOND : 2 * MINUTE;
				return sessions.sendSmsPassword(line, PHONE);
			})
		);
	});

	it('by wrong codes, until they are too many and after the code has expired', () => {
		both((line, { clock, sessions }) => {
			const sent = sessions.sendSmsPassword(line, PHONE);
			const id = sent.ok ? sent.value.issued.authenticationId : '';
			const tries = Array.from({ length: 7 }, () => sessions.signInWithCode(id, '999999', PHONE));
			clock.at += 2 * DAY;
			return [sent, ...tries, sessions.signInWithCode(id, '999999', PHONE)];
		});
	});

	it('by wrong passwords, until entry is closed and after it has opened again', () => {
		both((line, { clock, sessions }) => {
			const tries = Array.from({ length: 12 }, () => sessions.signInWithPassword(line, 'Wrong-123', PHONE));
			clock.at += 16 * MINUTE;
			return [...tries, sessions.signInWithPassword(line, 'Wrong-123', PHONE)];
		});
	});

	it('by wrong codes entered as passwords', () => {
		both((line, { sessions }) => [
			sessions.sendSmsPassword(line, PHONE),
			...Array.from({ length: 7 }, () => sessions.signInWithPassword(line, '999999', PHONE))
		]);
	});

	it('by the time it takes: a password is hashed once, whoever’s the number is', () => {
		const { sessions, signIn, setPassword } = bench();
		setPassword(signIn(), STRONG, PHONE);
		const hashed = vi.spyOn(sessions.passwords, 'matches');
		for (const line of [LINE, STRANGER]) {
			hashed.mockClear();
			sessions.signInWithPassword(line, 'Wrong-123', PHONE);
			expect(hashed).toHaveBeenCalledOnce();
		}
	});
});

it('a number that is nobody’s gets no SMS, no history, and no code is right for it', () => {
	const { inbox, sessions } = bench();
	const sent = sessions.sendSmsPassword(STRANGER, PHONE);
	const { authenticationId = '', code = '' } = sent.ok ? sent.value.issued : {};
	expect(sessions.signInWithCode(authenticationId, code, PHONE)).toMatchObject({
		code: 'ONE_TIME_PASSWORD_SMS.INVALID_OTP'
	});
	expect(sessions.signInWithPassword(STRANGER, code, PHONE)).toMatchObject({ code: 'WRONG_PASSWORD' });
	for (let i = 0; i < 5; i += 1) sessions.signInWithPassword(STRANGER, 'Wrong-123', PHONE);
	expect(inbox).toEqual([]);
	expect(sessions.visits.of(STRANGER)).toEqual([]);
});
