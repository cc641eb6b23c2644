import type { OrderEntry } from '../catalogue';
import { entryName, type BlacklistEntry } from '../blacklist/entry';
import type {
	OrderCommand,
	AutopayCommand,
	AutopayPlan,
	MessageCommand,
	TicketCommand,
	OrderBase,
	OrderOf,
	OfferingRef,
	RevokeCommand,
	TransferCommand
} from '../command';
import { DAY, type Instant } from '../instant';
import { idOf } from '../line.fixture';
import type { Money } from '../money';
import { OUTBOX_VERSION, type OutboxEntry } from '../outbox';
import { CONFIRMED, entry, LINE, OTHER_LINE } from '../outbox.fixture';
import type { Period } from '../period';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';
import type { ToneSlot } from '../tones/slot';
import { slotKey } from '../tones/slot-key';

export const NOW = CONFIRMED;

export const rub = (minor: number): Money => ({ minor, currency: 'RUB' });

export const monthly = (minor: number, period: Period = 'month') =>
	({ kind: 'recurring', price: rub(minor), period }) as const;

/** An option at 100 a month that goes with everything. */
export function offering(id: string, change: Partial<CatalogueOffering> = {}): CatalogueOffering {
	return {
		line: idOf(LINE),
		id,
		name: id.toUpperCase(),
		description: '',
		kind: 'option',
		prices: [monthly(100_00)],
		conditions: [],
		sections: [],
		sellable: true,
		relations: [],
		...change
	};
}

export function product(offeringId: string, change: Partial<OwnedProduct> = {}): OwnedProduct {
	return {
		line: idOf(LINE),
		id: `p-${offeringId}`,
		kind: 'option',
		name: offeringId.toUpperCase(),
		status: 'active',
		offeringId,
		prices: [],
		...change
	};
}

const basics = (change: Partial<OrderBase>): OrderBase => ({
	kind: 'order',
	line: LINE,
	offering: { id: 'a', name: 'A' },
	price: { now: rub(100_00), perPeriod: { price: rub(100_00), period: 'month' } },
	related: [],
	...change
});

/** Connecting «a» at 100 a month. */
export const order = (change: Partial<OrderBase> = {}): OrderOf<'connect'> => ({
	...basics(change),
	action: 'connect'
});

export const buying = (change: Partial<OrderBase> = {}): OrderOf<'buy'> => ({ ...basics(change), action: 'buy' });

export const disconnecting = (id: string, change: Partial<OrderBase> = {}): OrderOf<'disconnect'> => ({
	...basics({ offering: { id, name: id }, price: { now: rub(0) }, ...change }),
	action: 'disconnect',
	productId: `p-${id}`
});

export const switching = (from: string, to: string, change: Partial<OrderBase> = {}): OrderOf<'switch'> => ({
	...basics({ offering: { id: to, name: to }, ...change }),
	action: 'switch',
	productId: `p-${from}`,
	leaves: { id: from, name: from }
});

export const transfer = (change: Partial<TransferCommand> = {}): TransferCommand => ({
	kind: 'transfer',
	line: LINE,
	receiver: OTHER_LINE,
	amount: rub(100_00),
	fee: rub(10_00),
	...change
});

interface Setting {
	slot?: ToneSlot;
	before?: OfferingRef;
	connects?: boolean;
}

/** A tone, for everyone and for free; none takes it away. */
export const setting = (
	tone: string | undefined,
	{ slot = { for: 'everyone' }, before, connects = false }: Setting = {}
): OrderOf<'configure'> => ({
	...basics({ offering: { id: 'tones', name: 'TONES' }, price: { now: rub(0) } }),
	action: 'configure',
	characteristics: [
		{
			name: slotKey(slot),
			...(tone !== undefined && { value: tone, valueName: tone }),
			...(before && { before: before.id, beforeName: before.name })
		}
	],
	connects
});

interface Blacklisting {
	value?: string | undefined;
	before?: string;
	connects?: boolean;
}

/** An entry of the blacklist, for free; taken off without a value. */
export const blacklisting = (entry: BlacklistEntry, change: Blacklisting = {}): OrderOf<'configure'> => {
	const { value, before, connects = false } = { value: 'refused', ...change };
	return {
		...basics({ offering: { id: 'list', name: 'LIST' }, price: { now: rub(0) } }),
		action: 'configure',
		characteristics: [
			{ name: entryName(entry), ...(value !== undefined && { value }), ...(before !== undefined && { before }) }
		],
		connects
	};
};

/** The product of a tariff rests, for nothing. */
export const suspending = (until?: Instant, change: Partial<OrderBase> = {}): OrderOf<'suspend'> => ({
	...basics({ offering: { id: 'block', name: 'BLOCK' }, price: { now: rub(0) }, ...change }),
	action: 'suspend',
	productId: 'p-t',
	...(until !== undefined && { until })
});

export const resuming = (until?: Instant): OrderOf<'resume'> => ({ ...suspending(until), action: 'resume' });

/** The phone is lost. */
export const losing = (): OrderOf<'suspend-lost'> => ({
	...basics({ offering: { id: 'block', name: 'BLOCK' }, price: { now: rub(0) } }),
	action: 'suspend-lost',
	productId: 'p-t'
});

export const revoking = (what: RevokeCommand['what'] = 'sessions'): RevokeCommand => ({
	kind: 'revoke',
	line: LINE,
	what
});

const agreed = { amount: rub(500_00), cardId: 'card-1', cardLabel: '•• 4242' };
export const DATED: AutopayPlan = { ...agreed, by: 'date', period: 'month', firstAt: CONFIRMED + DAY };
export const BELOW: AutopayPlan = { ...agreed, by: 'threshold', below: rub(100_00), monthlyMax: rub(1_000_00) };

type AutopayChange = { plan?: AutopayPlan } & ({ action?: 'set' } | { action: 'stop'; planId: string });

export const autopay = (change: AutopayChange = {}): AutopayCommand => ({
	kind: 'autopay',
	line: LINE,
	action: 'set',
	plan: DATED,
	...change
});

export const message = (text = 'Добрый день'): MessageCommand => ({ kind: 'message', line: LINE, text });

export const request = (change: Partial<TicketCommand> = {}): TicketCommand => ({
	kind: 'request',
	line: LINE,
	topic: 'billing',
	text: 'За что списали?',
	...change
});

export function queued(command: OutboxEntry['command'], seq: number, change: Partial<OutboxEntry> = {}): OutboxEntry {
	return entry({ seq, version: OUTBOX_VERSION, command, ...change });
}

/** A queue of these, in order; with a command may stand what is different of its entry. */
export const entries = (...commands: (OrderCommand | [OrderCommand, Partial<OutboxEntry>])[]): OrderEntry[] =>
	commands.map((one, index) => {
		const [command, change] = Array.isArray(one) ? one : [one, {}];
		return queued(command, index + 1, change) as OrderEntry;
	});
