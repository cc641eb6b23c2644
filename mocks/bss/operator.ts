import type { Instant } from '../../src/lib/domain/instant';
import type { OperatorPack } from '../../src/lib/operator/pack';
import { PACKS } from '../../src/lib/operator/packs';
import { openHouseAccounts } from './accounts';
import { type Bonuses, createBonuses } from './bonuses/bonuses';
import { type Autopays, createAutopays } from './autopays';
import { type Catalogue, createCatalogue } from './catalogue/catalogue';
import { type Chat, createChat } from './chat';
import { type Checkout, createCheckout } from './checkout';
import { type Clock, createClock } from './clock';
import { createHabits, type Habits } from '../habits/habits';
import { type Copies, createCopies } from './copies';
import { createDemo } from './demo/lines';
import { createFaults, type Faults } from './faults';
import { createIdempotency, type Idempotency } from './idempotency';
import { createIds, type Ids } from './ids';
import { createLedger, type Ledger } from './ledger';
import { Links } from './links';
import { createLetters, type Letters } from './letters';
import { createLines, type Lines } from './lines';
import { createMobileNetwork, type MobileNetwork } from './network';
import { createOperations, type Operations } from './operations';
import { createOrders, type Orders } from './orders/orders';
import { createPayments, type Payments } from './payments';
import { createPush, type Push } from './push';
import { noQuirks, type Quirks } from './quirks';
import { createPromotions, type Promotion } from './promotions';
import { createRequestLog, type RequestLog } from './request-log';
import { createSessions, type Sessions } from './sessions';
import { STEP_UP_REQUIRED } from './confirmations';
import { cryptoSecrets } from './secrets';
import { createSmsInbox, type SmsInbox } from './sms-inbox';
import { createTickets, type Tickets } from './tickets';
import { createTopUps, type TopUps } from './top-ups';
import { createTransfers, type Transfers } from './transfers';
import { createUsage, type Usage } from './usage/usage';

export interface OperatorOptions {
	/** Everything that could be otherwise follows from it. */
	seed: number;
	/** When its time begins. */
	now: Instant;
	/** A running stopwatch in milliseconds; without one time stands still until it is moved. */
	elapsed?: () => number;
}

/** An answer as it is kept for an idempotency key. */
export interface Answer {
	status: number;
	body?: unknown;
}

/**
 * The whole state of one operator. A fresh one per server and per reset; nothing of it lives
 * anywhere else.
 */
export interface Operator {
	readonly seed: number;
	readonly packs: readonly [OperatorPack, ...OperatorPack[]];
	readonly clock: Clock;
	readonly ids: Ids;
	readonly lines: Lines;
	readonly catalogue: (pack: OperatorPack) => Catalogue;
	readonly ledger: Ledger;
	readonly usage: Usage;
	readonly payments: Payments;
	readonly checkout: Checkout;
	readonly topUps: TopUps;
	readonly transfers: Transfers;
	readonly autopays: Autopays;
	readonly bonuses: Bonuses;
	readonly orders: Orders;
	readonly operations: Operations;
	readonly chat: Chat;
	readonly tickets: Tickets;
	readonly copies: Copies;
	readonly push: Push;
	readonly letters: Letters;
	readonly links: Links;
	/** By pack. */
	readonly promotions: ReadonlyMap<string, readonly Promotion[]>;
	readonly sms: SmsInbox;
	readonly network: MobileNetwork;
	readonly sessions: Sessions;
	readonly idempotency: Idempotency<Answer>;
	readonly faults: Faults;
	readonly log: RequestLog;
	/** May be changed while it runs. */
	readonly quirks: Quirks;
	/** Of its servers; the operator itself is as it should be. */
	readonly habits: Habits;
	/** What has fallen due by now happens: orders worked on, fees, new periods, blocks lifted. */
	settle(): void;
}

/**
 * Nothing was decided: the server failed, or nobody was signed in, or it was asked to come later,
 * or with a code.
 */
const undecided = ({ status, body }: Answer): boolean =>
	status >= 500 ||
	status === 401 ||
	status === 429 ||
	(body as { code?: unknown } | undefined)?.code === STEP_UP_REQUIRED;

export function createOperator({ seed, now, elapsed = () => 0 }: OperatorOptions): Operator {
	const clock = createClock(now, elapsed);
	const habits = createHabits(clock);
	const ids = createIds();
	const ledger = createLedger();
	const catalogues = new Map(PACKS.map((pack) => [pack.id, createCatalogue(pack.id)]));
	for (const currency of new Set(PACKS.map((pack) => pack.currency))) openHouseAccounts(ledger, currency);
	const catalogue = (pack: OperatorPack): Catalogue => catalogues.get(pack.id) ?? createCatalogue(pack.id);
	const demo = createDemo({ seed, now, ledger, catalogue });
	const lines = createLines(demo.lines);
	const usage = createUsage({ clock, ids, ledger, pastOf: demo.pastOf });
	const sms = createSmsInbox(clock);
	const payments = createPayments({ clock, ids, ledger, lines });
	const topUps = createTopUps({ clock, ids, ledger, lines, payments, usage });
	const checkout = createCheckout({ clock, ids, ledger, lines, usage });
	const autopays = createAutopays({ clock, ids, ledger, payments, topUps, usage });
	const bonuses = createBonuses({ clock, ids, ledger, usage, lines: demo.lines, catalogue });
	const links = new Links({ clock, ids, lines, sms, secrets: cryptoSecrets });
	const orders = createOrders({ clock, ids, ledger, lines, links, usage });
	const chat = createChat({ clock, ids });
	const tickets = createTickets({ clock, ids });
	const sessions = createSessions({ clock, sms, lines });
	for (const [line, password] of demo.passwords) sessions.service.passwords.set(line, password);
	const push = createPush({ clock, ledger, lines, orders, chat, tickets });
	return {
		seed,
		packs: PACKS,
		clock,
		ids,
		lines,
		catalogue,
		ledger,
		usage,
		payments,
		checkout,
		topUps,
		autopays,
		bonuses,
		transfers: createTransfers({ clock, ids, ledger, lines, usage }),
		orders,
		tickets,
		chat,
		copies: createCopies(clock),
		push,
		links,
		letters: createLetters({ clock, ids, lines: lines.all().filter(({ products }) => products.length > 0) }),
		operations: createOperations({ clock, ids, lines: lines.all().filter(({ cards }) => cards.length > 0) }),
		promotions: createPromotions(now),
		sms,
		network: createMobileNetwork(),
		sessions,
		idempotency: createIdempotency(
			clock,
			(answer) => !undecided(answer),
			() => habits.has('key-ignored')
		),
		faults: createFaults(),
		log: createRequestLog(),
		quirks: noQuirks(),
		habits,
		settle: () => {
			orders.advance(clock.now());
			for (const line of lines.all()) autopays.settle(line, clock.now());
			bonuses.settle();
			push.settle();
		}
	};
}
