import type { Direction, Unit } from '../../src/lib/domain/usage/record';
import { CATEGORIES, type Category } from '../../src/lib/domain/usage/record';
import type { UsageEvent } from '../../src/lib/domain/rating/tariff-plan';
import { iso } from '../bss/clock';
import type { Line } from '../bss/line';
import type { Operator } from '../bss/operator';
import { Refusal } from '../bss/refusal';
import type { Used } from '../bss/usage/used';
import { instant, json, wrong } from './request';

type Body = Record<string, unknown>;

/** What is used most, when the request names no more than that. */
const USUAL: Record<string, UsageEvent> = {
	call: { category: 'call-home', direction: 'out', unit: 'second', amount: 61, party: '', service: '' },
	sms: { category: 'sms', direction: 'out', unit: 'piece', amount: 1, party: '', service: '' },
	data: { category: 'internet', direction: 'none', unit: 'byte', amount: 100 * 2 ** 20, party: '', service: 'Сайты' }
};

/** Another network's subscriber of the same country, so that it costs what the tariff says. */
const somebody = ({ pack }: Line): string => (pack.id === 'mts-by' ? '+375331112233' : '+79011112233');

const shown = ({ at, ratedAt, ...used }: Used): object => ({ ...used, at: iso(at), ratedAt: iso(ratedAt) });

/**
 * Something is used now or was at `at`; a record named by `id` costs `cost` from now on, or is
 * taken back.
 */
export function changeUsage(operator: Operator, body: Body): Response {
	const line = typeof body['line'] === 'string' ? operator.lines.find(body['line']) : undefined;
	if (!line) return wrong('`line` is one of the lines');
	try {
		return typeof body['id'] === 'string' ? change(operator, line, body['id'], body) : add(operator, line, body);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return json({ message: error.reason, code: error.code }, error.status);
	}
}

function change({ usage }: Operator, line: Line, id: string, { cost, cancel }: Body): Response {
	if (cancel === true) return json(shown(usage.cancel(line, id)));
	if (!Number.isSafeInteger(cost)) return wrong('`cost`, whole minor units, or `cancel: true`');
	return json(shown(usage.rerate(line, id, Number(cost))));
}

function add({ usage, clock }: Operator, line: Line, body: Body): Response {
	const event = eventOf(line, body);
	if (!event) return wrong('`use`: call, sms or data; `category`, `amount` and so on as in src/lib/domain/rating');
	const at = body['at'] === undefined ? clock.now() : instant(body['at']);
	if (at === undefined || at > clock.now()) return wrong('`at` is a date and time that is not in the future');
	return json(shown(usage.use(line, event, at)));
}

function eventOf(
	line: Line,
	{ use, category, direction, unit, amount, party, service, zone }: Body
): UsageEvent | undefined {
	const usual = USUAL[String(use ?? 'call')];
	if (!usual) return undefined;
	const is = <Word extends string>(value: unknown, words: readonly Word[]): Word | undefined =>
		words.find((word) => word === value);
	const event: UsageEvent = {
		category: is<Category>(category, CATEGORIES) ?? usual.category,
		direction: is<Direction>(direction, ['out', 'in', 'none']) ?? usual.direction,
		unit: is<Unit>(unit, ['second', 'byte', 'piece']) ?? usual.unit,
		amount: amount === undefined ? usual.amount : Number(amount),
		party: typeof party === 'string' ? party : usual.unit === 'byte' ? '' : somebody(line),
		service: typeof service === 'string' ? service : usual.service,
		...(typeof zone === 'string' && { category: 'roaming', destination: zone })
	};
	return Number.isSafeInteger(event.amount) && event.amount >= 0 ? event : undefined;
}
