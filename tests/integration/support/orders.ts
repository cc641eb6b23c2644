import { must } from '../../../mocks/bss/must';
import type { OfferingRef, OrderBase, OrderCommand } from '$lib/domain/command';
import { mainBalance } from '$lib/domain/home';
import { termsOfConnecting, termsOfDisconnecting, type Around, type OrderTerms } from '$lib/domain/orders/terms';
import type { CommandConfirmed } from '$lib/sync/actions';
import { expect } from 'vitest';
import { LINE, phone, type Phone } from './device';

/** Signed in, everything read once, nothing sent since. */
export async function signedInPhone(): Promise<Phone> {
	const p = await phone();
	await p.engine.pull('sign-in');
	p.sent.length = 0;
	return p;
}

/** The operator's books are in balance and the engine met nothing it did not expect. */
export function assertSound({ host, errors }: Phone): void {
	host.assertSound();
	expect(errors).toEqual([]);
}

export const ORDER = 'POST /productOrder';

export function ordersSent({ sent }: Phone): number {
	return sent.filter((request) => request === ORDER).length;
}

/** What the phone knows, as a screen would read it. */
async function around({ db, clock }: Phone): Promise<Around> {
	const [products, catalogue, balances] = await Promise.all([
		db.products.toArray(),
		db.catalogue.toArray(),
		db.balances.toArray()
	]);
	const balance = mainBalance(balances)?.remaining;
	return { products, catalogue, balance, blocked: false, currency: 'RUB', now: clock.now(), payer: LINE };
}

/** Connecting, buying or switching, as the catalogue at hand tells it. */
export async function termsOf(phone: Phone, id: string): Promise<OrderTerms> {
	const known = await around(phone);
	const terms = termsOfConnecting(
		must(
			known.catalogue.find((entry) => entry.id === id),
			id
		),
		known
	);
	if (!terms.ok) throw new Error(`${id}: ${terms.obstacle.why}`);
	return terms.terms;
}

export async function connect(phone: Phone, id: string, replaces?: string): Promise<CommandConfirmed> {
	const { command } = await termsOf(phone, id);
	return phone.engine.actions.confirm(command, { replaces });
}

export async function disconnect(phone: Phone, offering: string): Promise<CommandConfirmed> {
	const known = await around(phone);
	const product = must(
		known.products.find(({ offeringId }) => offeringId === offering),
		offering
	);
	return phone.engine.actions.confirm(termsOfDisconnecting(product, known).command);
}

interface BlindOrder extends OrderBase {
	action: OrderCommand['action'];
	productId?: string;
	leaves?: OfferingRef;
}

/** An order that no catalogue was asked about: what an app with old rows might still confirm. */
export function blindOrder(id: string, minor: number, change: Partial<BlindOrder> = {}): OrderCommand {
	const blind: BlindOrder = {
		kind: 'order',
		line: LINE,
		action: 'connect',
		offering: { id, name: id },
		price: { now: { minor, currency: 'RUB' } },
		related: [],
		...change
	};
	return blind as OrderCommand;
}

/** How often the operator has taken money for this command. */
export function paid(phone: Phone, key: string): number {
	return phone.ledger().entries.filter((entry) => entry.key === key).length;
}

/** What the line really owns. */
export function owned({ host }: Phone): string[] {
	return must(host.operator.lines.find(LINE)).products.map(({ offering }) => offering.id);
}

/** What is confirmed with no network, which is then there again. */
export async function offline<T>({ network, engine }: Phone, act: () => Promise<T>): Promise<T> {
	network.up = false;
	const value = await act();
	await engine.drain('enqueued');
	network.up = true;
	return value;
}
