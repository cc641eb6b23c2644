import { both } from './both';
import { DAY, type Instant } from '../../src/lib/domain/instant';
import { balanceAccount } from './accounts';
import { addMonths } from './calendar';
import { recurringAt } from './catalogue/due';
import { end } from './endings';
import type { Ledger } from './ledger';
import type { Line, Product } from './line';
import type { Due, Usage } from './usage/usage';

export const feeOf = ({ offering }: Product, at: Instant): number => recurringAt(offering, at)?.minor ?? 0;

/** A day is 24 hours: neither country moves its clocks. */
export const nextCharge = (at: Instant, period: 'day' | 'month', zone: string): Instant =>
	period === 'day' ? at + DAY : addMonths(at, 1, zone);

export const feeDue = ({ kind, name }: Product['offering'], minor: number): Due => ({
	category: kind === 'tariff' ? 'tariff-fee' : 'subscription',
	service: name,
	minor,
	text: both(`Абонентская плата: ${name}`, `Monthly fee: ${name}`),
	recurring: true
});

interface Books {
	ledger: Ledger;
	usage: Usage;
}

/** A new period: the fee is taken, the packages are full again. */
function renew({ usage }: Books, line: Line, product: Product, at: Instant): void {
	const fee = feeOf(product, at);
	if (fee > 0) usage.charge(line, feeDue(product.offering, fee), at);
	product.status = 'active';
	product.nextChargeAt = nextCharge(at, recurringAt(product.offering, at)?.period ?? 'month', line.pack.timeZone);
	for (const owned of product.packages) {
		owned.used = 0;
		owned.validUntil = product.nextChargeAt;
	}
}

/**
 * Brings a line up to `now`:
 * - each fee is taken at the moment it falls due, as often as periods have gone by;
 * - a fee the balance can't pay suspends its product, and nothing adds up meanwhile; the period
 *   begins anew when the money is there;
 * - what was bought for a time ends when the time is over;
 * - a line blocked for debt is open again once it owes nothing;
 * - while the subscriber has it blocked only the block itself is paid for, and everything else once
 *   it is over.
 */
export function settle(books: Books, line: Line, now: Instant): void {
	const balance = (): number => books.ledger.balance(balanceAccount(line.msisdn));
	if (line.status === 'blocked' && balance() >= 0) line.status = 'active';
	for (let due = nextDue(line, now); due; due = nextDue(line, now)) {
		const { product, at } = due;
		if (product.endsAt !== undefined && product.endsAt <= at) end(books, line, product, product.endsAt);
		else if (balance() >= feeOf(product, at)) renew(books, line, product, at);
		else product.status = 'suspended';
	}
	for (const product of line.products)
		if (product.status === 'suspended' && balance() >= feeOf(product, now)) renew(books, line, product, now);
}

/** When anything next happens to what the line owns, if it does by `now`. */
export const nextDueAt = (line: Line, now: Instant): Instant | undefined => nextDue(line, now)?.at;

/** The earliest end, or fee that has not been found too high for the balance yet. */
function nextDue(line: Line, now: Instant): { product: Product; at: Instant } | undefined {
	return line.products
		.flatMap((product) => {
			const { nextChargeAt: fee = Infinity, endsAt = Infinity, status, offering } = product;
			const rests = line.rest !== undefined && !offering.sections?.includes('block');
			const at = Math.min(endsAt, status === 'active' && !rests ? fee : Infinity);
			return at <= now ? [{ product, at }] : [];
		})
		.sort((a, b) => a.at - b.at)[0];
}
