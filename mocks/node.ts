import { setupServer, type SetupServer } from 'msw/node';
import { answerOf } from './handlers/answer';
import { createHandlers } from './handlers/handlers';
import { createHost, type Host, type HostOptions } from './http/host';

/** Where tests find the operator. */
export const ORIGIN = 'https://operator.test';

/** One browser profile: a cookie jar, and `fetch` to this operator without any interception. */
export interface Device {
	fetch: typeof fetch;
	cookies: Map<string, string>;
}

export interface TestOperator extends Host {
	/** `listen` makes the global `fetch` reach the operator under {@link ORIGIN}. */
	server: SetupServer;
	/** A device with nobody signed in. */
	device(): Device;
	/** A device on which this line is signed in, past any sign-in. */
	signedIn(line: `+${string}`): Device;
	/**
	 * Throws on whatever should never happen: answers that break the documents, money made or lost,
	 * a key applied twice.
	 */
	assertSound(): void;
}

/** An operator for a test file. Its time stands still unless `elapsed` says otherwise. */
export function createTestOperator(options: HostOptions = {}): TestOperator {
	const host = createHost(options);
	const handlers = createHandlers(host, ORIGIN);
	const answer = answerOf(handlers);
	const device = (): Device => {
		const cookies = new Map<string, string>();
		return { cookies, fetch: fetchOf(answer, cookies) };
	};
	return {
		get operator() {
			return host.operator;
		},
		contract: host.contract,
		problems: host.problems,
		reset: (fresh) => host.reset(fresh),
		server: setupServer(...handlers),
		device,
		signedIn: (line) => {
			const made = device();
			const [name = '', value = ''] = host.operator.sessions.openFor(line).split('=');
			made.cookies.set(name, value);
			return made;
		},
		assertSound: () => {
			const { ledger, bonuses } = host.operator;
			const problems = [...host.problems.splice(0), ...ledger.problems(), ...bonuses.problems()];
			if (problems.length > 0) throw new Error(problems.join('\n'));
		}
	};
}

function fetchOf(answer: ReturnType<typeof answerOf>, cookies: Map<string, string>): typeof fetch {
	return async (input, init) => {
		const request = input instanceof Request ? new Request(input, init) : new Request(new URL(input, ORIGIN), init);
		if (cookies.size > 0) request.headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
		const response = await untilAborted(answer(request), request.signal);
		if (!response) throw new Error(`Nobody answers ${request.method} ${request.url}`);
		if (response.type === 'error') throw new TypeError('Failed to fetch');
		for (const line of response.headers.getSetCookie()) keep(cookies, line);
		return response;
	};
}

function keep(cookies: Map<string, string>, line: string): void {
	const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
	if (/;\s*max-age=0/i.test(line) || value === '') cookies.delete(name);
	else cookies.set(name, value);
}

/** `fetch` rejects the moment its signal aborts, whatever the server is doing. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const abort = (): void => reject(signal.reason as Error);
		if (signal.aborted) abort();
		signal.addEventListener('abort', abort, { once: true });
		promise.then(resolve, reject);
	});
}
