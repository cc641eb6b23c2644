import { BlockList, isIP } from 'node:net';

/**
 * Whom limits are counted against. Set by the server alone: what a client sends under this name is
 * dropped.
 */
export const CLIENT_HEADER = 'x-client-address';

/** What a proxy says of the request it passes on. From anybody else it is a stranger's word. */
const FROM_PROXY = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

/** Answers whether the proxy at this address may say for whom it asks. */
export type TrustedProxies = (address: string) => boolean;

/**
 * `list`: addresses and networks, «127.0.0.1, 10.0.0.0/8, fd00::/8». An empty one trusts nobody.
 * Throws on what is neither.
 */
export function trustedProxies(list: string): TrustedProxies {
	const known = new BlockList();
	for (const entry of list.split(',').map((part) => part.trim())) {
		if (entry === '') continue;
		const [address = '', prefix] = entry.split('/');
		if (prefix === undefined) known.addAddress(address, family(address));
		else known.addSubnet(address, Number(prefix), family(address));
	}
	return (address) => isIP(address) !== 0 && known.check(address, family(address));
}

/**
 * Puts the client's address into {@link CLIENT_HEADER}. Contract:
 * - `peer`, the address of the socket, is the client unless it is a trusted proxy;
 * - of `X-Forwarded-For` the last address that is not a trusted proxy's counts: what stands before
 *   it the client may have made up;
 * - without a trusted proxy nothing that one would say is left for anybody to believe.
 */
export function markClient(headers: Headers, peer: string, trusted: TrustedProxies): void {
	let client = plain(peer);
	if (!trusted(client)) for (const name of FROM_PROXY) headers.delete(name);
	const said = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => plain(part.trim()));
	while (trusted(client)) {
		const before = said.pop();
		if (before === undefined || isIP(before) === 0) break;
		client = before;
	}
	headers.set(CLIENT_HEADER, asOneClient(client));
}

/** IPv4 as dual-stack sockets write it, as it is. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * A subscriber has a whole /64 of IPv6 and may draw a new address for every request: the network is
 * the client.
 */
function asOneClient(address: string): string {
	if (isIP(address) !== 6) return address;
	const [head = '', tail] = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1).split('::');
	const before = head === '' ? [] : head.split(':');
	const after = tail === undefined || tail === '' ? [] : tail.split(':');
	const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
	return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
