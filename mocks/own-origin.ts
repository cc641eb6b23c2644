import type { Connect } from 'vite';
import { isFromElsewhere } from './bss/cross-site.ts';

/**
 * Keeps the control API to pages of this server: whatever site a developer has open beside it could
 * else read codes and drive the operator. A link from elsewhere may open its page, which tells the
 * other side nothing.
 */
export const ownOriginAlone: Connect.NextHandleFunction = ({ url, method, headers }, outgoing, next) => {
	const asked = url?.split('?')[0] ?? '';
	const opened = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
	const said = new Headers();
	for (const name of ['sec-fetch-site', 'origin'] as const) {
		const value = headers[name];
		if (typeof value === 'string') said.set(name, value);
	}
	if (!/^\/__mock(\/|$)/.test(asked) || opened || !isFromElsewhere(said, headers.host ?? '')) {
		next();
		return;
	}
	outgoing.writeHead(403, { 'content-type': 'application/json', 'cache-control': 'no-store' });
	outgoing.end(JSON.stringify({ message: 'Only for pages of this server' }));
};
