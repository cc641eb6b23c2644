import { expect, it } from 'vitest';
import { CLIENT_HEADER, markClient, trustedProxies } from './client-address';

function clientOf(peer: string, forwarded: string | undefined, list: string): string | null {
	const headers = new Headers({ [CLIENT_HEADER]: '6.6.6.6' });
	if (forwarded !== undefined) headers.set('x-forwarded-for', forwarded);
	markClient(headers, peer, trustedProxies(list));
	return headers.get(CLIENT_HEADER);
}

it.each([
	['nobody in front', '203.0.113.7', undefined, '', '203.0.113.7'],
	['nobody in front, and a made-up header', '203.0.113.7', '1.2.3.4', '', '203.0.113.7'],
	['a made-up header past the proxy', '203.0.113.7', '1.2.3.4', '127.0.0.1', '203.0.113.7'],
	['a proxy', '127.0.0.1', '203.0.113.7', '127.0.0.1', '203.0.113.7'],
	['a proxy that adds to what the client made up', '127.0.0.1', '1.2.3.4, 203.0.113.7', '127.0.0.1', '203.0.113.7'],
	['two proxies', '127.0.0.1', '1.2.3.4, 203.0.113.7, 10.1.2.3', '127.0.0.1, 10.0.0.0/8', '203.0.113.7'],
	['a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1', '127.0.0.1'],
	['a proxy that says no address', '127.0.0.1', 'unknown', '127.0.0.1', '127.0.0.1'],
	['a socket that speaks both', '::ffff:127.0.0.1', '203.0.113.7', '127.0.0.1', '203.0.113.7'],
	['a proxy on IPv6', 'fd00::1', '203.0.113.7', 'fd00::/8', '203.0.113.7'],
	['IPv6: the network is the client', '2001:db8:1:2:3:4:5:6', undefined, '', '2001:db8:1:2::/64'],
	['IPv6, written short', '2001:db8::9', undefined, '', '2001:db8:0:0::/64']
])('%s', (_, peer, forwarded, list, client) => {
	expect(clientOf(peer, forwarded, list)).toBe(client);
});

it('takes no word of who is no trusted proxy for where the app is served either', () => {
	const said = { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
	const headers = new Headers({ ...said, host: 'app.example' });
	markClient(headers, '203.0.113.7', trustedProxies('127.0.0.1'));
	expect([...headers.keys()]).toEqual(['host', CLIENT_HEADER]);
	const passed = new Headers(said);
	markClient(passed, '127.0.0.1', trustedProxies('127.0.0.1'));
	expect(Object.fromEntries(passed)).toMatchObject(said);
});

it('a list that cannot be read is said at the start, not taken for an empty one', () => {
	expect(() => trustedProxies('nginx')).toThrow();
	expect(() => trustedProxies('10.0.0.0/99')).toThrow();
});
