import { both } from '../both';
import { DAY, type Instant } from '../../../src/lib/domain/instant';
import { balanceAccount, houseAccount } from '../accounts';
import { type Offering, UNITS } from '../catalogue/offering';
import { recurringAt } from '../catalogue/due';
import type { Ids } from '../ids';
import type { Ledger } from '../ledger';
import type { Line, Product } from '../line';
import { nextCharge, settle } from '../recurring';
import { Refusal } from '../refusal';
import type { Due, Usage } from '../usage/usage';
import { must } from '../must';
import { block, blockLost, unblock } from './block';
import { endedBy, productOf } from './check';
import type { Order, Wish } from './order';
import { applySetting } from './settings';
import { forgetTones, serviceOf } from './tones';

export interface OrderBooks {
	ids: Ids;
	ledger: Ledger;
	usage: Usage;
}

/**
 * Makes it so: the money agreed to is taken once, under the order's key, and what the line owns
 * changes. Throws a Refusal.
 */
export function carryOut(on: OrderBooks, line: Line, order: Order, at: Instant, payer: Line): void {
	const { wish, cause } = order;
	if (wish.action === 'delete') {
		const ended = productOf(line, wish.productId);
		remove(line, [ended]);
		forgetTones(line, [ended]);
		return;
	}
	if (wish.action === 'wake') {
		unblock(line, at);
		settle(on, line, at);
		return;
	}
	if (wish.action === 'lose') {
		blockLost(line, at);
		return;
	}
	const { offering, agreed } = wish;
	const { lends = 0 } = offering;
	const account = balanceAccount(payer.msisdn);
	if (on.ledger.balance(account) + lends < agreed.now)
		throw new Refusal(
			402,
			'NOT_ENOUGH_MONEY',
			both('На счёте не хватает денег', 'Not enough money on the account'),
			both('Пополните счёт и повторите', 'Top up and try again')
		);
	if (lends > 0)
		on.ledger.post({
			id: `loan-${order.id}`,
			at,
			kind: 'adjustment',
			text: offering.name,
			postings: [
				{ account: houseAccount.lent(line.pack.currency), minor: -lends },
				{ account, minor: lends }
			]
		});
	if (agreed.now > 0) on.usage.charge(payer, { ...purchase(wish), minor: agreed.now, cause }, at);
	const bought = (what: Offering): Product => own(what, on.ids.next('product'), at, line.pack.timeZone);
	const configure = (service: Product): void => {
		if ('setting' in wish && wish.setting) applySetting(line, service, wish.setting, { own: bought, at });
	};
	if (wish.action === 'rest') {
		block(line, bought(offering), at, wish.until);
		return;
	}
	if (wish.action === 'set') {
		configure(must(serviceOf(line, offering), offering.id));
		settle(on, line, at);
		return;
	}
	const ended = endedBy(line, offering);
	const product = bought(offering);
	if (wish.action === 'modify') {
		remove(line, [...ended, productOf(line, wish.productId)]);
		line.products.unshift(product);
	} else {
		remove(line, ended);
		line.products.push(product);
		configure(product);
	}
	settle(on, line, at);
}

/** Connects something that is paid for in another way than with money. */
export function give(on: OrderBooks, line: Line, offering: Offering, at: Instant): void {
	line.products.push(own(offering, on.ids.next('product'), at, line.pack.timeZone));
	settle(on, line, at);
}

/** Nothing is paid for these. */
type Free = { action: 'delete' | 'wake' | 'lose' };

/** What the money is for, as a statement and the detail of usage say it. */
function purchase(wish: Exclude<Wish, Free>): Pick<Due, 'category' | 'service' | 'text'> {
	const { kind, name, days } = wish.offering;
	const tone = 'setting' in wish ? wish.setting?.tone : undefined;
	if (tone)
		return { category: 'subscription', service: name, text: both(`Подключение: ${tone.name}`, `Added: ${tone.name}`) };
	const category = kind === 'tariff' ? 'tariff-fee' : days === undefined ? 'subscription' : 'one-off';
	const text =
		wish.action === 'modify'
			? both(`Переход на тариф: ${name}`, `Switch of the plan: ${name}`)
			: both(`Подключение: ${name}`, `Added: ${name}`);
	return { category, service: name, text };
}

function remove(line: Line, ended: readonly Product[]): void {
	line.products = line.products.filter((product) => !ended.includes(product));
}

function own(offering: Offering, id: string, at: Instant, zone: string): Product {
	const period = recurringAt(offering, at)?.period;
	const nextChargeAt = period && nextCharge(at, period, zone);
	const endsAt = offering.days === undefined ? undefined : at + offering.days * DAY;
	return {
		id,
		offering,
		status: 'active',
		startedAt: at,
		...(nextChargeAt !== undefined && { nextChargeAt }),
		...(endsAt !== undefined && { endsAt }),
		packages: offering.packages.map(({ id: name, usage, unit, amount, name: words, match }) => ({
			id: `${id}-${name}`,
			name: words,
			usage,
			unit,
			match,
			total: amount * UNITS[unit],
			used: 0,
			validUntil: endsAt ?? nextChargeAt ?? nextCharge(at, 'month', zone)
		}))
	};
}
