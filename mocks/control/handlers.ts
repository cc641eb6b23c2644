import { http, type HttpHandler } from 'msw';
import { SECOND } from '../../src/lib/domain/instant';
import { iso } from '../bss/clock';
import { type Fault, faultProblem } from '../bss/faults';
import { dialForwarding } from '../bss/forwarding';
import type { Host } from '../http/host';
import { pageFile } from './page';
import { payHandlers } from './pay-page';
import { bonusesOf, chatOf, habitsOf, ledgerOf, logOf, pushOf, smsOf, stateOf, ticketsOf } from './read';
import { instant, json, read, wrong } from './request';
import { changeUsage } from './usage';

// Vite finds the parts in the folders of packs. Playwright reads this file too, without Vite, and
// nobody dials there.
const extras = await import('../../src/lib/operator/extras').catch(() => undefined);

const BASE = '/__mock';

/**
 * Drives the operator from outside. Here for dev, preview and tests alone: the built app has no
 * server of ours.
 */
export function controlHandlers(host: Host, origin: string): HttpHandler[] {
	const at = (path: string): string => `${origin}${BASE}${path}`;
	return [
		http.get(at(''), () => pageFile('index.html')),
		http.get(at('/page.css'), () => pageFile('page.css')),
		http.get(at('/page.js'), () => pageFile('page.js')),
		http.get(at('/state'), () => json(stateOf(host))),
		http.get(at('/sms'), ({ request }) => json(smsOf(host.operator, new URL(request.url).searchParams.get('to')))),
		http.get(at('/chat'), ({ request }) =>
			json(chatOf(host.operator, new URL(request.url).searchParams.get('line') ?? ''))
		),
		http.get(at('/tickets'), ({ request }) =>
			json(ticketsOf(host.operator, new URL(request.url).searchParams.get('line') ?? ''))
		),
		http.get(at('/push'), () => {
			host.operator.settle();
			return json(pushOf(host.operator));
		}),
		http.get(at('/log'), () => json(logOf(host.operator))),
		http.get(at('/ledger'), ({ request }) => {
			const { searchParams } = new URL(request.url);
			const line = searchParams.get('line') ?? '';
			const last = searchParams.get('last') ?? undefined;
			if (last !== undefined && !/^\d{1,9}$/.test(last)) return wrong('`last` is a whole number');
			host.operator.settle();
			return host.operator.lines.find(line)
				? json(ledgerOf(host.operator, line, last === undefined ? undefined : Number(last)))
				: wrong('`line` is one of the lines');
		}),
		http.get(at('/bonuses'), ({ request }) => {
			host.operator.settle();
			const told = bonusesOf(host.operator, new URL(request.url).searchParams.get('line') ?? '');
			return told ? json(told) : wrong('`line` is one of the lines');
		}),
		http.post(at('/bonuses'), async ({ request }) => {
			const { reward, cost, pack = host.operator.packs[0].id, line, endsIn } = await read(request);
			const holder = typeof line === 'string' ? host.operator.lines.find(line) : undefined;
			if (holder && typeof endsIn === 'number') {
				host.operator.bonuses.hasten(holder, host.operator.clock.now() + endsIn * SECOND);
				return json({ line, endsIn });
			}
			const isCost = Number.isSafeInteger(cost) && Number(cost) >= 0;
			return isCost && host.operator.bonuses.reprice(String(pack), String(reward), Number(cost))
				? json({ reward, cost })
				: wrong('`reward` is one of the rewards, `cost` whole points');
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
			const known = line && extras?.extrasOf(line.pack);
			if (known && typeof code === 'string' && dialForwarding(line, known.gsmCodes, code)) return json({ code });
			const dialled = known?.codes.find((one) => one.code === code);
			if (!line || !dialled) return wrong('`from` is one of the lines, `code` one of its operator’s');
			// The only other code with an effect so far; the rest are answered on the phone's own
			// screen.
			if (dialled.purposes.includes('sms-password')) {
				const caller = { client: 'ussd', device: 'USSD' };
				const sent = host.operator.sessions.service.sendSmsPassword(line.msisdn, caller);
				if (!sent.ok) return json({ message: sent.message, code: sent.code }, sent.status);
			}
			return json({ code: dialled.code });
		}),
		http.post(at('/letter'), async ({ request }) => {
			const { line, subject, text, sender } = await read(request);
			const to = typeof line === 'string' ? host.operator.lines.find(line) : undefined;
			if (!to || typeof subject !== 'string' || typeof text !== 'string')
				return wrong('`line` is one of the lines, `subject` and `text` are words');
			return json(
				host.operator.letters.send(to.msisdn, { subject, text, ...(typeof sender === 'string' && { sender }) })
			);
		}),
		http.post(at('/usage'), async ({ request }) => changeUsage(host.operator, await read(request))),
		http.post(at('/quirks'), async ({ request }) => {
			const { quirks } = host.operator;
			const wanted = await read(request);
			for (const name of Object.keys(wanted))
				if (!(name in quirks) || typeof wanted[name] !== 'boolean')
					return wrong(`${Object.keys(quirks).join(', ')}: true or false`);
			return json(Object.assign(quirks, wanted));
		}),
		http.get(at('/habits'), () => json(habitsOf(host.operator))),
		http.put(at('/habits'), async ({ request }) => {
			const names: unknown = await read(request);
			if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return wrong('a list of names');
			try {
				host.operator.habits.take(names);
			} catch (error) {
				return wrong(String(error));
			}
			return json(habitsOf(host.operator));
		}),
		...payHandlers(host, origin),
		http.all(at('/*'), () => json({ message: 'See mocks/README.md' }, 404))
	];
}
