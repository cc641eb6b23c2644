/**
 * At most one run at a time and one more behind it: calls that come while one is running share the
 * next one, which sees everything that had changed by then. `merge` joins what they ask for.
 */
export function coalesce<Request, Outcome>(
	run: (request: Request) => Promise<Outcome>,
	merge: (a: Request, b: Request) => Request
): (request: Request) => Promise<Outcome> {
	let running: Promise<unknown> | undefined;
	let next: { request: Request; outcome: Promise<Outcome> } | undefined;

	return (request) => {
		if (next !== undefined) {
			next.request = merge(next.request, request);
			return next.outcome;
		}
		const waiting = { request, outcome: start() };
		async function start(): Promise<Outcome> {
			await running;
			next = undefined;
			const outcome = run(waiting.request);
			running = outcome.catch(() => undefined);
			return outcome;
		}
		next = waiting;
		return waiting.outcome;
	};
}
