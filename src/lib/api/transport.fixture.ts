import type { Transport } from './transport';

export const NOW = Date.UTC(2026, 10, 22, 12);

/** A transport whose answers the test gives, and whose timeouts it lets come. */
export function fakeTransport(answer: (request: Request) => Response | Promise<Response>) {
	const requests: Request[] = [];
	const timeouts = new Set<() => void>();
	const transport: Transport = {
		origin: 'http://operator.test',
		async fetch(request) {
			requests.push(request);
			return answer(request);
		},
		now: () => NOW,
		after(_, run) {
			timeouts.add(run);
			return () => timeouts.delete(run);
		}
	};
	return {
		transport,
		requests,
		/** Calls still waiting for their timeout. */
		get waiting() {
			return timeouts.size;
		},
		timeOut: () => timeouts.forEach((run) => run())
	};
}

export function json(body: unknown, init: ResponseInit = {}): Response {
	return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init });
}
