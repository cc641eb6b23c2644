import { expect, it } from 'vitest';
import { mayTryNetwork } from './network-policy';
import { returnTo } from './return-to';
import type { SessionState } from '$lib/domain/session';
import { DEFAULT_SETTINGS } from '$lib/domain/settings';

it.each([
	['/sign-in', '/'],
	['/sign-in?next=/queue', '/queue'],
	['/sign-in?next=%2Fmovements%3Fa%3D1%23b', '/movements?a=1#b'],
	['/sign-in?next=https://evil.example/', '/'],
	['/sign-in?next=//evil.example/', '/'],
	['/sign-in?next=javascript:alert(1)', '/'],
	['/sign-in?next=/sign-in', '/'],
	['/sign-in?next=http://[', '/']
])('%s leads to %s', (from, to) => {
	expect(returnTo(new URL(from, 'https://help.example'))).toBe(to);
});

const session = (status: SessionState['status']): SessionState => ({
	line: '+79000000001',
	status,
	method: 'network',
	signedInAt: 0,
	hasPermanentPassword: false
});

it('the network is tried by itself only for who has not left, has not idled and has not switched it off', () => {
	const on = { ...DEFAULT_SETTINGS, networkSignIn: true };
	expect(mayTryNetwork(on, null)).toBe(true);
	expect(mayTryNetwork(on, session('expired'))).toBe(true);
	expect(mayTryNetwork(on, session('ended'))).toBe(false);
	expect(mayTryNetwork(on, session('active'))).toBe(false);
	expect(mayTryNetwork({ ...on, signedOut: true }, null)).toBe(false);
	expect(mayTryNetwork({ ...on, networkSignIn: false }, null)).toBe(false);
});
