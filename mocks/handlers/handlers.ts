import { http, type HttpHandler } from 'msw';
import type { ApiName } from '../../src/lib/operator/api-paths';
import type { OperatorPack } from '../../src/lib/operator/pack';
import type { Host } from '../http/host';
import type { Route } from '../http/route';
import { serve } from '../http/serve';
import { controlHandlers } from '../control/handlers';
import { contactsRoutes } from './contacts';
import { bonusRoutes } from './bonuses';
import { forwardingRoutes } from './forwarding';
import { linkRoutes } from './links';
import { locationRoutes } from './location';
import { pushRoutes } from './push';
import { sessionRoutes } from './session';
import { tmf620Routes } from './tmf620';
import { tmf621Routes } from './tmf621';
import { tmf622Routes } from './tmf622';
import { tmf632Routes } from './tmf632';
import { tmf635Routes } from './tmf635';
import { tmf637Routes } from './tmf637';
import { tmf654Routes } from './tmf654';
import { tmf666Routes } from './tmf666';
import { tmf670Routes } from './tmf670';
import { tmf671Routes } from './tmf671';
import { tmf676Routes } from './tmf676';
import { tmf677Routes } from './tmf677';
import { tmf681Routes } from './tmf681';
import { tmf683Routes } from './tmf683';
import { strayHandlers } from './stray';
import { transferRoutes } from './transfers';
import { previewHandler } from './tone-previews';

/** Everything the operator answers to. */
export const ROUTES: readonly Route[] = [
	...sessionRoutes,
	...contactsRoutes,
	...linkRoutes,
	...locationRoutes,
	...forwardingRoutes,
	...pushRoutes,
	...tmf620Routes,
	...tmf621Routes,
	...tmf622Routes,
	...tmf632Routes,
	...tmf635Routes,
	...tmf637Routes,
	...tmf654Routes,
	...transferRoutes,
	...bonusRoutes,
	...tmf666Routes,
	...tmf670Routes,
	...tmf671Routes,
	...tmf676Routes,
	...tmf677Routes,
	...tmf681Routes,
	...tmf683Routes
];

/**
 * Where the packs expect an API. Packs of one operator share base paths as a rule, but need not.
 */
const basesOf = (packs: readonly OperatorPack[], api: ApiName): string[] => [
	...new Set(packs.map((pack) => pack.api[api]))
];

/**
 * `origin` is empty for servers, which tell `getResponse` their base URL, and a whole origin for
 * `setupServer`.
 */
export function createHandlers(host: Host, origin = ''): HttpHandler[] {
	const { packs } = host.operator;
	const handlers = ROUTES.flatMap((route) =>
		basesOf(packs, route.api).map((base) => {
			const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
			const path = origin + base + route.path.replaceAll(/\{(\w+)\}/g, ':$1');
			return http[method](path, ({ request, params }) => serve(host, route, request, params));
		})
	);
	return [
		...handlers,
		...strayHandlers(host, ROUTES, origin),
		previewHandler(host, origin),
		...controlHandlers(host, origin)
	];
}
