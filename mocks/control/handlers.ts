import { http, type HttpHandler, HttpResponse } from 'msw';
import { SECOND } from '../../src/lib/domain/instant';
import { iso } from '../bss/clock';
import { type Fault, faultProblem } from '../bss/faults';
import type { Host } from '../http/host';
import { pageFile } from './page';
import { ledgerOf, logOf, smsOf, stateOf } from './read';

const BASE = '/__mock';

const json = (body: unknown, status = 200): Response =>
	HttpResponse.json(body as object, { status, headers: { 'Cache-Control': 'no-store' } });
const wrong = (message: string): Response => json({ message }, 400);

/** An ISO date and time, or milliseconds since the epoch. */
function instant(value: unknown): number | undefined {
	const at = typeof value === 'string' ? Date.parse(value) : value;
	return typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : undefined;
}

async function read(request: Request): Promise<Record<string, unknown>> {
	const text = await request.text();
	try {
		const body: unknown = text === '' ? {} : JSON.parse(text);
		return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}

/** Drives the operator from outside. Here for dev, preview and tests alone: the built app has no server of ours. */
export function controlHandlers(host: Host, origin: string): HttpHandler[] {
	const at = (path: string): string => `${origin}${BASE}${path}`;
	return [
		http.get(at(''), () => pageFile('index.html')),
		http.get(at('/page.css'), () => pageFile('page.css')),
		http.get(at('/page.js'), () => pageFile('page.js')),
		http.get(at('/state'), () => json(stateOf(host))),
		http.get(at('/sms'), ({ request }) => json(smsOf(host.operator, new URL(request.url).searchParams.get('to')))),
		http.get(at('/log'), () => json(logOf(host.operator))),
		http.get(at('/ledger'), ({ request }) => {
			const line = new URL(request.url).searchParams.get('line') ?? '';
			host.operator.settle();
			return host.operator.lines.find(line) ? json(ledgerOf(host.operator, line)) : wrong('`line` is one of the lines');
		}),
		http.get(at('/faults'), () => json(host.operator.faults.all())),
		http.post(at('/faults'), async ({ request }) => {
			const faults: unknown = await read(request);
			if (!Array.isArray(faults)) return wrong('a list of faults');
			const problem = faults.map(faultProblem).find((found) => found !== undefined);
			if (problem !== undefined) return wrong(problem);
			host.operator.faults.replace(faults as Fault[]);
			return json(host.operator.faults.all());
		}),
		http.post(at('/reset'), async ({ request }) => {
			const { seed, now } = await read(request);
			if (seed !== undefined && !Number.isSafeInteger(seed)) return wrong('`seed` is a whole number');
			const moment = instant(now);
			if (now !== undefined && moment === undefined) return wrong('`now` is a date and time');
			host.reset({ ...(seed !== undefined && { seed: Number(seed) }), ...(moment !== undefined && { now: moment }) });
			return json(stateOf(host));
		}),
		http.post(at('/clock'), async ({ request }) => {
			const { now, advance } = await read(request);
			const moment = instant(now);
			if (moment !== undefined) host.operator.clock.set(moment);
			else if (typeof advance === 'number' && Number.isFinite(advance)) host.operator.clock.advance(advance * SECOND);
			else return wrong('`now`, a date and time, or `advance`, seconds');
			host.operator.settle();
			return json({ now: iso(host.operator.clock.now()) });
		}),
		http.post(at('/network'), async ({ request }) => {
			const { line } = await read(request);
			const carried = typeof line === 'string' ? host.operator.lines.find(line) : undefined;
			if (line !== null && !carried) return wrong('`line` is one of the lines, or null');
			host.operator.network.carry(carried?.msisdn ?? null);
			return json({ line: host.operator.network.carried() });
		}),
		http.post(at('/dial'), async ({ request }) => {
			const { from, code } = await read(request);
			const line = typeof from === 'string' ? host.operator.lines.find(from) : undefined;
			const dialled = line?.pack.codes.find((known) => known.code === code);
			if (!line || !dialled) return wrong('`from` is one of the lines, `code` one of its operator’s');
			// The only code with an effect so far; the others are answered on the phone's own screen.
			if (dialled.purposes.includes('sms-password')) {
				const caller = { client: 'ussd', device: 'USSD' };
				const sent = host.operator.sessions.service.sendSmsPassword(line.msisdn, caller);
				if (!sent.ok) return json({ message: sent.message, code: sent.code }, sent.status);
			}
			return json({ code: dialled.code });
		}),
		http.all(at('/*'), () => json({ message: 'See mocks/README.md' }, 404))
	];
}
