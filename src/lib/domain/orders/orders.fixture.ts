import type {
	AutopayCommand,
	AutopayPlan,
	MessageCommand,
	RequestCommand,
	OrderCommand,
	ToneSetting,
	TransferCommand
} from '../command';
import { DAY } from '../instant';
import type { Money } from '../money';
import { OUTBOX_VERSION, type OutboxEntry } from '../outbox';
import { CONFIRMED, entry, LINE, OTHER_LINE } from '../outbox.fixture';
import type { Period } from '../period';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';

export const NOW = CONFIRMED;

export const rub = (minor: number): Money => ({ minor, currency: 'RUB' });

export const monthly = (minor: number, period: Period = 'month') =>
	({ kind: 'recurring', price: rub(minor), period }) as const;

/** An option at 100 a month that goes with everything. */
export function offering(id: string, change: Partial<CatalogueOffering> = {}): CatalogueOffering {
	return {
		line: LINE,
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
		line: LINE,
		id: `p-${offeringId}`,
		kind: 'option',
		name: offeringId.toUpperCase(),
		status: 'active',
		offeringId,
		prices: [],
		...change
	};
}

/** Connecting «a» at 100 a month. */
export function order(change: Partial<OrderCommand> = {}): OrderCommand {
	return {
		kind: 'order',
		line: LINE,
		action: 'connect',
		offering: { id: 'a', name: 'A' },
		price: { now: rub(100_00), perPeriod: { price: rub(100_00), period: 'month' } },
		related: [],
		...change
	};
}

export const disconnecting = (id: string): OrderCommand =>
	order({ action: 'disconnect', offering: { id, name: id }, productId: `p-${id}`, price: { now: rub(0) } });

export const switching = (from: string, to: string): OrderCommand =>
	order({ action: 'switch', offering: { id: to, name: to }, productId: `p-${from}`, leaves: { id: from, name: from } });

export const transfer = (change: Partial<TransferCommand> = {}): TransferCommand => ({
	kind: 'transfer',
	line: LINE,
	receiver: OTHER_LINE,
	amount: rub(100_00),
	fee: rub(10_00),
	...change
});

/** A tone for everyone, for free. */
export const setting = (tone: string | undefined, change: Partial<ToneSetting> = {}): OrderCommand =>
	order({
		action: 'tone',
		offering: { id: 'tones', name: 'TONES' },
		price: { now: rub(0) },
		setting: {
			slot: { for: 'everyone' },
			...(tone !== undefined && { tone: { id: tone, name: tone } }),
			connects: false,
			...change
		}
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

export const request = (change: Partial<RequestCommand> = {}): RequestCommand => ({
	kind: 'request',
	line: LINE,
	topic: 'billing',
	text: 'За что списали?',
	...change
});

export function queued(command: OutboxEntry['command'], seq: number, change: Partial<OutboxEntry> = {}): OutboxEntry {
	return entry({ seq, version: OUTBOX_VERSION, command, ...change });
}
