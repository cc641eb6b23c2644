import { both } from '../bss/both';
import { conditionOf } from '../../src/lib/domain/forwarding/condition';
import type { components } from '../../src/lib/api/generated/tmf622';
import type { Offering } from '../bss/catalogue/offering';
import { entryOf } from '../../src/lib/domain/blacklist/entry';
import { REFUSED } from '../../src/lib/domain/blacklist/plan';
import { iso } from '../bss/clock';
import type { Line } from '../bss/line';
import { PriceChanged } from '../bss/orders/check';
import type { Order, Setting, Wish } from '../bss/orders/order';
import { Refusal } from '../bss/refusal';
import { type Call, created, one, type Route } from '../http/route';
import { fromItemPrices, toItemPrices } from './order-prices';

type Schemas = components['schemas'];

/** As a lost phone is told, here and by TMF637. */
const LOST = { name: 'suspensionReason', value: 'lost' };

function product(wish: Wish): Pick<Schemas['ProductOrderItem'], 'product'> {
	if (wish.action === 'rest') return { product: { id: wish.productId, status: 'suspended' } };
	if (wish.action === 'lose')
		return { product: { id: wish.productId, status: 'suspended', productCharacteristic: [LOST] } };
	if (wish.action === 'wake') return { product: { id: wish.productId, status: 'active' } };
	if ('productId' in wish) return { product: { id: wish.productId } };
	if (!wish.setting) return {};
	const { name, tone, forward, refused } = wish.setting;
	const value = forward ?? tone?.id ?? (refused ? REFUSED : '');
	return { product: { productCharacteristic: [{ name, value }] } };
}

const ACTIONS = {
	add: 'add',
	set: 'modify',
	modify: 'modify',
	delete: 'delete',
	rest: 'modify',
	lose: 'modify',
	wake: 'modify'
} as const;

function item({ itemId, wish, state }: Order, { pack }: Line): Schemas['ProductOrderItem'] {
	return {
		id: itemId,
		action: ACTIONS[wish.action],
		state,
		...product(wish),
		...('offering' in wish && {
			...(wish.action !== 'rest' && { productOffering: { id: wish.offering.id, name: wish.offering.name } }),
			...toItemPrices(wish.agreed, pack.currency)
		})
	};
}

function productOrder(order: Order, line: Line): Schemas['ProductOrder'] {
	const { id, externalId, state, at, endsAt, settledAt, why } = order;
	const settled = settledAt !== undefined && iso(settledAt);
	return {
		id,
		'@type': 'ProductOrder',
		externalId,
		state,
		orderDate: iso(at),
		expectedCompletionDate: iso(endsAt),
		...(settled && (state === 'cancelled' ? { cancellationDate: settled } : { completionDate: settled })),
		productOrderItem: [item(order, line)],
		...(why && settled && { note: [{ id: why.code, author: 'operator', date: settled, text: why.reason }] })
	};
}

const orders = (call: Call): Schemas['ProductOrder'][] => {
	const line = call.line();
	const all = call.operator.orders.of(line.msisdn);
	// What a linked line has ordered for others is nobody else's business.
	const told = call.payer() === line ? all : all.filter((order) => order.line === line.msisdn);
	return told.map((order) => productOrder(order, line));
};

function statusOf(
	{ product: { id, status, productCharacteristic = [] }, ...prices }: Schemas['StatusItem'],
	call: Call
): Wish {
	const { pack } = call.line();
	if (status === 'active') return { action: 'wake', productId: id };
	const said = (wanted: string) => productCharacteristic.find(({ name }) => name === wanted)?.value;
	if (said(LOST.name) === LOST.value) return { action: 'lose', productId: id };
	const offering = call.operator
		.catalogue(pack)
		.all()
		.find(({ sections }) => sections?.includes('block'));
	const { itemTotalPrice = [], itemPrice = [] } = prices;
	if (!offering) throw new Refusal(422, 'NOT_SUSPENDABLE', both('Это нельзя приостановить', 'This can’t be suspended'));
	const until = said('suspendedUntil');
	return {
		action: 'rest',
		productId: id,
		offering,
		agreed: fromItemPrices({ itemTotalPrice, itemPrice }, pack.currency),
		...(until !== undefined && { until: Date.parse(until) })
	};
}

function wishOf(asked: Schemas['ProductOrder_Create']['productOrderItem'][number], call: Call): Wish {
	const { pack } = call.line();
	const known = (id: string): Offering => {
		const offering = call.operator.catalogue(pack).find(id);
		if (!offering) throw new Refusal(404, 'OFFERING_UNKNOWN', both('Такой услуги нет', 'There is no such service'));
		return offering;
	};
	if (asked.action === 'delete') return { action: 'delete', productId: asked.product.id };
	if (!('productOffering' in asked)) return statusOf(asked, call);
	const agreed = fromItemPrices(asked, pack.currency);
	const offering = known(asked.productOffering.id);
	if (asked.action === 'modify' && 'id' in asked.product)
		return { action: 'modify', productId: asked.product.id, offering, agreed };
	const [wanted, more] =
		asked.product && 'productCharacteristic' in asked.product ? asked.product.productCharacteristic : [];
	if (more)
		throw new Refusal(400, 'INVALID_BODY', both('За раз меняется одна настройка', 'One setting is changed at a time'));
	const setting = wanted && settingOf(wanted, known);
	if (asked.action === 'add') return { action: 'add', offering, agreed, ...(setting && { setting }) };
	if (!setting) throw new Refusal(400, 'INVALID_BODY', both('Запрос составлен неверно', 'The request is malformed'));
	return { action: 'set', offering, agreed, setting };
}

function settingOf({ name, value }: Schemas['Characteristic'], known: (id: string) => Offering): Setting {
	if (value === '') return { name };
	if (conditionOf(name) !== undefined) return { name, forward: value };
	if (entryOf(name) === undefined) return { name, tone: known(value) };
	if (value !== REFUSED)
		throw new Refusal(400, 'INVALID_BODY', both('Такой настройки у услуги нет', 'The service has no such setting'));
	return { name, refused: true };
}

function place(call: Call): Schemas['ProductOrder'] {
	const line = call.line();
	const { externalId, productOrderItem } = call.body<Schemas['ProductOrder_Create']>();
	const [asked] = productOrderItem;
	if (!asked) throw new Refusal(400, 'INVALID_BODY', both('Запрос составлен неверно', 'The request is malformed'));
	try {
		const payer = call.payer();
		const request = {
			externalId,
			itemId: asked.id,
			wish: wishOf(asked, call),
			...(payer !== line && { payer })
		};
		return productOrder(call.operator.orders.place(line, request, call.cause()), line);
	} catch (error) {
		if (!(error instanceof PriceChanged)) throw error;
		const { status, code, reason, advice = '', current } = error;
		const details = {
			'@type': 'PriceChangedError',
			'@baseType': 'Error',
			...toItemPrices(current, line.pack.currency)
		};
		throw new Refusal(status, code, reason, { advice, details });
	}
}

function cancel(call: Call): Schemas['CancelProductOrder'] {
	const { productOrder: order, cancellationReason } = call.body<Schemas['CancelProductOrder_Create']>();
	const done = call.operator.orders.cancel(call.line(), order.id);
	return {
		id: call.operator.ids.next('cancellation'),
		'@type': 'CancelProductOrder',
		state: done ? 'done' : 'terminatedWithError',
		productOrder: { id: order.id },
		...(cancellationReason !== undefined && { cancellationReason }),
		...(done && { effectiveCancellationDate: iso(call.operator.clock.now()) })
	};
}

export const tmf622Routes: readonly Route[] = [
	{ api: 'tmf622', method: 'GET', path: '/productOrder', handle: (call) => ({ list: orders(call) }) },
	{ api: 'tmf622', method: 'GET', path: '/productOrder/{id}', handle: (call) => one(call, orders(call)) },
	{ api: 'tmf622', method: 'POST', path: '/productOrder', once: true, handle: (call) => created(place(call)) },
	{ api: 'tmf622', method: 'POST', path: '/cancelProductOrder', once: true, handle: (call) => created(cancel(call)) }
];
