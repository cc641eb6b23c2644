import { both } from '../both';
import type { Instant } from '../../../src/lib/domain/instant';
import type { Offering } from '../catalogue/offering';
import { dueAt, recurringAt } from '../catalogue/due';
import type { Line, Product } from '../line';
import { Refusal } from '../refusal';
import type { Agreed, Wish } from './order';
import { checkStatus } from './block';
import { checkSetting } from './settings';
import { isPaid, serviceOf } from './tones';

/** What it costs at a moment. */
export function priceOf(offering: Offering, at: Instant): Agreed {
	const recurring = recurringAt(offering, at);
	return {
		now: dueAt(offering, at),
		...(recurring?.period && { perPeriod: { minor: recurring.minor, period: recurring.period } })
	};
}

/** Of a tone and the service that plays it, what the line does not pay for yet. */
function priceOfWish(line: Line, wish: Exclude<Wish, { action: 'delete' | 'wake' | 'lose' }>, at: Instant): Agreed {
	const tone = 'setting' in wish ? wish.setting?.tone : undefined;
	const parts = [
		...(wish.action === 'set' ? [] : [priceOf(wish.offering, at)]),
		...(tone === undefined || isPaid(line, tone) ? [] : [priceOf(tone, at)])
	];
	const [every, ...more] = parts.flatMap(({ perPeriod }) => perPeriod ?? []);
	return {
		now: parts.reduce((sum, { now }) => sum + now, 0),
		...(every && { perPeriod: { ...every, minor: more.reduce((sum, { minor }) => sum + minor, every.minor) } })
	};
}

const samePrice = (a: Agreed, b: Agreed): boolean =>
	a.now === b.now && a.perPeriod?.minor === b.perPeriod?.minor && a.perPeriod?.period === b.perPeriod?.period;

/**
 * 409 when the price is no longer the one agreed to: nothing dearer, and nothing cheaper, happens
 * unasked.
 */
export function checkPrice(line: Line, wish: Wish, at: Instant): void {
	if (wish.action === 'delete' || wish.action === 'wake' || wish.action === 'lose') return;
	const current = priceOfWish(line, wish, at);
	if (!samePrice(wish.agreed, current)) throw new PriceChanged(current);
}

export class PriceChanged extends Refusal {
	constructor(readonly current: Agreed) {
		super(
			409,
			'PRICE_CHANGED',
			both('Цена изменилась', 'The price has changed'),
			both('Подтвердите новую цену', 'Confirm the new price')
		);
	}
}

export function productOf(line: Line, id: string): Product {
	const product = line.products.find((owned) => owned.id === id);
	if (!product)
		throw new Refusal(404, 'PRODUCT_UNKNOWN', both('Эта услуга уже не подключена', 'This service is no longer active'));
	return product;
}

const has = (line: Line, ids: readonly string[]): Product | undefined =>
	line.products.find(({ offering }) => ids.includes(offering.id));

/**
 * Options of the line that an offering ends by beginning: it replaces them, or can't live with
 * them.
 */
export function endedBy(line: Line, offering: Offering): Product[] {
	const { replaces = [], excludes = [] } = offering;
	if (offering.kind !== 'tariff') return line.products.filter((owned) => replaces.includes(owned.offering.id));
	const tariff = line.products.find((owned) => owned.offering.kind === 'tariff')?.offering.id ?? '';
	return line.products.filter(({ offering: { kind, id, requires, excludes: shuns = [] } }) => {
		if (kind === 'tariff') return false;
		const needsOther = requires?.includes(tariff) && !requires.includes(offering.id);
		return needsOther || excludes.includes(id) || shuns.includes(offering.id);
	});
}

/** Throws a Refusal when the line can't have what is wished for. */
export function checkFit(line: Line, wish: Wish, balance: number): void {
	if (wish.action === 'rest' || wish.action === 'wake' || wish.action === 'lose') {
		checkStatus(line, wish.action, productOf(line, wish.productId));
		return;
	}
	if (line.rest)
		throw new Refusal(
			403,
			'LINE_BLOCKED',
			both('Номер заблокирован', 'The number is blocked'),
			both('Снимите блокировку', 'Lift the block')
		);
	if (wish.action === 'delete') {
		if (productOf(line, wish.productId).offering.kind === 'tariff')
			throw new Refusal(
				422,
				'TARIFF_NEEDED',
				both('Тариф нельзя отключить, можно только сменить', 'A plan can’t be removed, only changed')
			);
		return;
	}
	const { offering } = wish;
	if (offering.lifecycle !== 'active')
		throw new Refusal(
			422,
			'OFFERING_NOT_SELLABLE',
			both(`«${offering.name}» больше не подключают`, `“${offering.name}” is no longer offered`)
		);
	if (line.status === 'blocked' && offering.lends === undefined)
		throw new Refusal(
			403,
			'LINE_BLOCKED',
			both('Номер заблокирован', 'The number is blocked'),
			both('Пополните счёт, чтобы снять блокировку', 'Top up to lift the block')
		);
	if (wish.action === 'modify') checkSwitch(line, offering, wish.productId);
	else if (wish.action === 'add') checkConnection(line, offering, balance);
	else if (!serviceOf(line, offering))
		throw new Refusal(
			409,
			'STATE_CHANGED',
			both(`«${offering.name}» уже не подключён`, `“${offering.name}” is no longer active`),
			'Проверьте услуги'
		);
	if ('setting' in wish && wish.setting) checkSetting(line, offering, wish.setting);
}

function checkSwitch(line: Line, offering: Offering, productId: string): void {
	if (offering.kind !== 'tariff')
		throw new Refusal(
			422,
			'NOT_A_TARIFF',
			both('На услугу нельзя перейти, как на тариф', 'A service is no plan to switch to')
		);
	const left = line.products.find(({ id }) => id === productId);
	if (left?.offering.kind !== 'tariff')
		throw new Refusal(
			409,
			'STATE_CHANGED',
			both('Тариф уже другой', 'The plan is already another one'),
			both('Проверьте тариф', 'Check your plan')
		);
	if (left.offering.id === offering.id)
		throw new Refusal(
			422,
			'ALREADY_CONNECTED',
			both(`Тариф «${offering.name}» уже подключён`, `“${offering.name}” is your plan already`)
		);
}

function checkConnection(line: Line, offering: Offering, balance: number): void {
	const { id, name, kind, repeatable, requires = [], excludes = [], replaces = [] } = offering;
	if (kind === 'tariff')
		throw new Refusal(
			422,
			'TARIFF_NEEDS_SWITCH',
			both('Второй тариф подключить нельзя', 'A second plan can’t be added')
		);
	if (!repeatable && has(line, [id]))
		throw new Refusal(422, 'ALREADY_CONNECTED', both(`«${name}» уже подключена`, `“${name}” is active already`));
	if (requires.length > 0 && !has(line, requires))
		throw new Refusal(
			422,
			'REQUIRES_OFFERING',
			both(`Для «${name}» нужна другая услуга или тариф`, `“${name}” needs another service or plan`)
		);
	const against = line.products.find(
		({ offering: owned }) =>
			!replaces.includes(owned.id) && (excludes.includes(owned.id) || owned.excludes?.includes(id))
	);
	if (against)
		throw new Refusal(
			422,
			'EXCLUDED_BY_OFFERING',
			both(
				`«${name}» не сочетается с «${against.offering.name}»`,
				`“${name}” isn’t compatible with “${against.offering.name}”`
			)
		);
	if (balance >= (offering.lendsBelow ?? Infinity))
		throw new Refusal(
			422,
			'BALANCE_TOO_HIGH',
			both(
				'На счёте достаточно денег для обещанного платежа',
				'There is enough money on the account for a promised payment'
			)
		);
}
