import { both } from '../both';
import { type Instant, SECOND } from '../../../src/lib/domain/instant';
import type { Msisdn } from '../../../src/lib/domain/msisdn';
import { balanceAccount } from '../accounts';
import type { Clock } from '../clock';
import type { Cause } from '../ledger';
import type { Line } from '../line';
import type { Links } from '../links';
import { type Lines, lineOf } from '../lines';
import { settle } from '../recurring';
import { Refusal } from '../refusal';
import { carryOut, type OrderBooks } from './carry-out';
import { checkFit, checkPrice } from './check';
import type { Order, Wish } from './order';

interface Request {
	/** Another line that pays. */
	payer?: Line;
	externalId: string;
	itemId: string;
	wish: Wish;
}

/** TMF622: what lines have asked for, and how far it has come. */
export interface Orders {
	/** Throws a Refusal for what can be told at once; the rest shows while it is worked on. */
	place(line: Line, request: Request, cause: Cause): Order;
	of(line: Msisdn): Order[];
	/** `false` when work has begun. */
	cancel(line: Line, id: string): boolean;
	/** Work that was due by now is done, each piece at its own moment. */
	advance(now: Instant): void;
}

/** Until somebody looks at a new order. */
const QUEUE = 1 * SECOND;
/** Seconds of work when the offering does not say. */
const USUAL = 4;

export function createOrders(on: OrderBooks & { clock: Clock; lines: Lines; links: Links }): Orders {
	const orders: Order[] = [];

	const balanceOf = (line: Line, payer = line): number => on.ledger.balance(balanceAccount(payer.msisdn));

	/** The next thing to happen to an order, if anything. */
	const due = ({ state, startsAt, endsAt }: Order): Instant =>
		state === 'acknowledged' ? startsAt : state === 'inProgress' ? endsAt : Number.POSITIVE_INFINITY;

	function next(now: Instant): Order | undefined {
		return orders.filter((order) => due(order) <= now).sort((a, b) => due(a) - due(b))[0];
	}

	function step(order: Order): void {
		const at = due(order);
		const line = lineOf(on.lines, order.line);
		const payer = lineOf(on.lines, order.payer ?? order.line);
		const [good, bad] =
			order.state === 'acknowledged' ? (['inProgress', 'rejected'] as const) : (['completed', 'failed'] as const);
		settle(on, line, at);
		try {
			if (order.payer !== undefined) on.links.use(order.payer, order.line, 'services');
			checkFit(line, order.wish, balanceOf(line, payer));
			if (good === 'completed') carryOut(on, line, order, at, payer);
			order.state = good;
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			order.state = bad;
			order.why = { code: error.code, reason: error.reason };
		}
		if (order.state !== 'inProgress') order.settledAt = at;
	}

	return {
		place: (line, { externalId, itemId, wish, payer }, cause) => {
			const at = on.clock.now();
			checkFit(line, wish, balanceOf(line, payer));
			checkPrice(line, wish, at);
			const work = 'offering' in wish ? (wish.offering.takes ?? USUAL) : USUAL;
			const order: Order = {
				id: on.ids.next('order'),
				line: line.msisdn,
				...(payer && { payer: payer.msisdn }),
				externalId,
				itemId,
				wish,
				state: 'acknowledged',
				at,
				startsAt: at + QUEUE,
				endsAt: at + QUEUE + work * SECOND,
				cause
			};
			orders.push(order);
			return order;
		},
		of: (line) => orders.filter((order) => order.line === line || order.payer === line),
		cancel: (line, id) => {
			const order = orders.find((one) => one.id === id && one.line === line.msisdn);
			if (!order) throw new Refusal(404, 'ORDER_UNKNOWN', both('Заявка не найдена', 'Request not found'));
			if (order.state !== 'acknowledged') return false;
			order.state = 'cancelled';
			order.settledAt = on.clock.now();
			return true;
		},
		advance: (now) => {
			for (let order = next(now); order; order = next(now)) step(order);
		}
	};
}
