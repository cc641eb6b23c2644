import { idOf } from '$lib/domain/line.fixture';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
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
	['/sign-in?next=http://[', '/'],
	['/sign-in?next=/.//evil.example', '/'],
	['/sign-in?next=/queue/..//evil.example', '/'],
	['/sign-in?next=/\\evil.example', '/'],
	['/sign-in?next=/%25', '/'],
	['/sign-in?next=%25', '/'],
	['/sign-in?next=/help/%25E0%25A4%25A', '/'],
	['/sign-in?next=/help/%2525', '/help/%25'],
	['/sign-in?next=/icon.svg', '/'],
	['/sign-in?next=/session/v1/session', '/'],
	['/sign-in?next=/no-such-page', '/'],
	['/sign-in?next=/__proto__', '/'],
	['/sign-in?next=/help/trouble', '/help/trouble'],
	['/sign-in/?next=/sign-in/', '/'],
	['/sign-in?next=%00', '/'],
	['/sign-in?next=', '/']
])('%s leads to %s', (from, to) => {
	expect(returnTo(new URL(from, 'https://help.example'))).toBe(to);
});

it.each(
	readdirSync(join(import.meta.dirname, '../../../routes'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'sign-in')
		.map(({ name }) => `/${name}`)
)('%s is a place to come back to', (path) => {
	const from = new URL(`/sign-in?next=${encodeURIComponent(`${path}?a=1`)}`, 'https://help.example');
	expect(returnTo(from)).toBe(`${path}?a=1`);
});

const session = (status: SessionState['status']): SessionState => ({
	line: idOf('+79000000001'),
	number: '+79000000001',
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
