import { expect, it } from 'vitest';
import { toChallenge, toSentSmsPassword, toSessionInfo } from './session';
import { HOUR, MINUTE } from '../../domain/instant';

const SESSION = {
	phoneNumber: '+79000000001',
	method: 'sms-password',
	signedInAt: '2026-11-22T13:00:00.000Z',
	passwordExpiresAt: '2026-11-24T12:00:00.000Z',
	hasPermanentPassword: false,
	networkSignIn: true
};

it('a session is told in spans, so that a wrong clock on either side does not matter', () => {
	expect(toSessionInfo(SESSION)).toEqual({
		number: '+79000000001',
		method: 'sms-password',
		validFor: 47 * HOUR,
		hasPermanentPassword: false,
		networkSignIn: true
	});
	expect(toSessionInfo({ ...SESSION, passwordExpiresAt: undefined })).not.toHaveProperty('validFor');
});

it.each([
	null,
	'<html>',
	{},
	{ ...SESSION, phoneNumber: '9000000001' },
	{ ...SESSION, method: 'magic' },
	{ ...SESSION, signedInAt: 'yesterday' },
	{ ...SESSION, hasPermanentPassword: 'no' }
])('%j is no session', (body) => {
	expect(toSessionInfo(body)).toBeUndefined();
});

it('an SMS password is told in spans', () => {
	const body = {
		authenticationId: 'a1',
		resendAfter: 60,
		sentAt: '2020-01-01T00:00:00Z',
		expiresAt: '2020-01-03T00:00:00Z'
	};
	expect(toSentSmsPassword(body)).toEqual({ authenticationId: 'a1', resendAfter: MINUTE, validFor: 48 * HOUR });
	expect(toSentSmsPassword({ ...body, resendAfter: -1 })).toBeUndefined();
});

it('a challenge keeps what this version does not know: its signature covers it', () => {
	const body = {
		parameters: {
			algorithm: 'PBKDF2/SHA-256',
			nonce: 'a',
			salt: 'b',
			cost: 1,
			keyLength: 32,
			keyPrefix: '00',
			later: 1,
			data: { maxCounter: 10, more: 'x' }
		},
		signature: 's'
	};
	expect(toChallenge(body)).toEqual(body);
	expect(toChallenge({ ...body, signature: undefined })).toBeUndefined();
});
