import { both } from '../bss/both';
import { http, type HttpHandler } from 'msw';
import { Refusal } from '../bss/refusal';
import { errorBody } from '../http/error-body';
import type { Host } from '../http/host';
import type { Route } from '../http/route';

/** Below an API's base path nothing else answers: 405 where another method would, 404 elsewhere. */
export function strayHandlers(host: Host, routes: readonly Route[], origin: string): HttpHandler[] {
	const { packs } = host.operator;
	const bases = new Map(
		packs.flatMap(({ api }) => (Object.keys(api) as Route['api'][]).map((name) => [api[name], name]))
	);
	return [...bases].map(([base, api]) =>
		http.all(`${origin}${base}/*`, ({ request }) => {
			const { pathname } = new URL(request.url);
			const allowed = routes
				.filter((route) => route.api === api && pattern(base + route.path).test(pathname))
				.map(({ method }) => method);
			const refusal =
				allowed.length > 0
					? new Refusal(
							405,
							'METHOD_NOT_ALLOWED',
							both('Так этот ресурс не вызывают', 'This resource isn’t called like that')
						)
					: new Refusal(404, 'NOT_FOUND', both('Такого ресурса нет', 'There is no such resource'));
			host.operator.log.add({
				at: host.operator.clock.now(),
				method: request.method,
				path: pathname,
				status: refusal.status
			});
			return new Response(JSON.stringify(errorBody(api, refusal)), {
				status: refusal.status,
				headers: {
					'Content-Type': 'application/json; charset=utf-8',
					...(allowed.length > 0 && { Allow: allowed.join(', ') })
				}
			});
		})
	);
}

const pattern = (path: string): RegExp =>
	new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
