import type { ApiName } from '../../src/lib/operator/api-paths';
import { balanceAccount } from '../../mocks/bss/accounts';
import { priceOf } from '../../mocks/bss/orders/check';
import { toItemPrices } from '../../mocks/handlers/order-prices';
import { HOUR, MINUTE } from '../../src/lib/domain/instant';
import type { TestOperator } from '../../mocks/node';
import { caller, type Call, type Exchange } from './tour-caller';
import { bonuses, copies, link, push } from './tour-own';

const LISTS: [ApiName, string][] = [
	['contacts', '/copies'],
	['tmf620', '/productOffering'],
	['tmf621', '/troubleTicket'],
	['tmf622', '/productOrder'],
	['tmf632', '/individual'],
	['tmf632', '/organization'],
	['tmf635', '/usage'],
	['tmf635', '/usageSpecification'],
	['tmf637', '/product'],
	['tmf654', '/bucket'],
	['tmf654', '/topupBalance'],
	['tmf654', '/transferBalance'],
	['tmf654', '/balanceActionHistory'],
	['loyalty', '/actions'],
	['loyalty', '/redemptions'],
	['loyalty', '/rewards'],
	['tmf658', '/loyaltyBalance'],
	['tmf658', '/loyaltyProgramMember'],
	['tmf666', '/billingAccount'],
	['tmf670', '/paymentMethod'],
	['tmf671', '/promotion'],
	['tmf676', '/payment'],
	['tmf677', '/usageConsumptionReport'],
	['tmf681', '/communicationMessage'],
	['tmf683', '/partyInteraction']
];

/**
 * Everything the TM Forum and CAMARA handlers can say about every demo line, money moved where
 * there is a card, refusals of each kind.
 */
export async function tour(operator: TestOperator): Promise<Exchange[]> {
	const exchanges: Exchange[] = [];
	for (const line of operator.operator.lines.all()) {
		const { msisdn } = line;
		const device = operator.signedIn(msisdn);
		const call = caller(operator, device, msisdn, exchanges);
		await topUp(call, operator, msisdn);
		await payOnPage(call, operator, msisdn);
		await transfer(call, operator, msisdn);
		await autopay(call, operator, msisdn);
		await bonuses(call, operator, msisdn);
		await order(call, operator, msisdn);
		await chat(call, operator);
		await call('location', 'POST', '/retrieve', { sent: { maxAge: 60 } });
		await forwarding(call, operator, msisdn);
		await request(call, operator);
		await push(call, operator, msisdn);
		await copies(call);
		await link(call, operator, line, exchanges);
		for (const [api, path] of LISTS) {
			await call(api, 'GET', path);
			await call(api, 'GET', path, { query: '?limit=nonsense' });
		}
		const [offering] = operator.operator.catalogue(operator.operator.packs[0]).all();
		await call('tmf620', 'GET', '/productOfferingPrice', { query: '?limit=20' });
		await call('tmf620', 'GET', '/productOffering/{id}', { id: offering?.id ?? '' });
		await call('tmf620', 'GET', '/productOffering/{id}', { id: 'nothing' });
		const [letter] = operator.operator.letters.of(msisdn);
		await call('tmf681', 'GET', '/communicationMessage/{id}', { id: letter?.id ?? 'nothing' });
		const [used] = operator.operator.usage.of(line);
		await call('tmf635', 'GET', '/usage/{id}', { id: used?.id ?? 'nothing' });
	}
	const stranger = caller(operator, operator.device(), 'nobody', exchanges);
	for (const [api, path] of LISTS) await stranger(api, 'GET', path);
	return exchanges;
}

/** Calls forwarded to a good number and to a bad one, and what the network says of it. */
async function forwarding(call: Call, { operator }: TestOperator, msisdn: string): Promise<void> {
	const line = operator.lines.find(msisdn);
	const service =
		line &&
		operator
			.catalogue(line.pack)
			.all()
			.find(({ sections }) => sections?.includes('forwarding'));
	const ask = async (sent = {}) => {
		await call('forwarding', 'POST', '/call-forwardings', { sent });
		await call('forwarding', 'POST', '/unconditional-call-forwardings', { sent });
	};
	await ask();
	if (!line || !service) return;
	const connected = line.products.some(({ offering }) => offering.id === service.id);
	const agreed = connected ? { now: 0 } : priceOf(service, operator.clock.now());
	for (const value of ['nobody', '+79990000001']) {
		const item = {
			id: '1',
			action: connected ? 'modify' : 'add',
			productOffering: { id: service.id },
			product: { productCharacteristic: [{ name: 'forwarding:all', value }] },
			...toItemPrices(agreed, line.pack.currency)
		};
		await call('tmf622', 'POST', '/productOrder', {
			sent: { externalId: `forwarding-${value}`, productOrderItem: [item] }
		});
		operator.clock.advance(MINUTE);
	}
	await ask();
	await ask({ phoneNumber: msisdn });
}

/** A top-up by every card the line has, and one by a card nobody has. */
async function topUp(call: Call, { operator }: TestOperator, msisdn: string): Promise<void> {
	const line = operator.lines.find(msisdn);
	if (!line) return;
	const { currency, topUp } = line.pack;
	const major = topUp.min / 100;
	for (const card of [...line.cards.map(({ id }) => id), 'no-card']) {
		const sent = {
			correlatorId: `key-${card}`,
			description: 'Пополнение',
			account: { id: msisdn },
			paymentMethod: { id: card },
			totalAmount: { unit: currency, value: major }
		};
		const { status, body } = await call('tmf676', 'POST', '/payment', { sent });
		if (status !== 201) continue;
		const { id } = body as { id: string };
		await call('tmf676', 'GET', '/payment/{id}', { id });
		const before = operator.ledger.balance(balanceAccount(line.msisdn));
		const credit = await call('tmf654', 'POST', '/topupBalance', {
			sent: {
				amount: { amount: major, units: currency },
				usageType: 'monetary',
				bucket: { id: 'main' },
				partyAccount: { id: msisdn },
				logicalResource: [{ id: msisdn }],
				paymentMethod: { id, '@referredType': 'Payment' },
				reason: `key-${card}`,
				description: 'Пополнение'
			}
		});
		if (operator.ledger.balance(balanceAccount(line.msisdn)) === before) throw new Error(`${msisdn} was not credited`);
		await call('tmf654', 'GET', '/topupBalance/{id}', { id: (credit.body as { id: string }).id });
	}
}

/**
 * A payment on a page of every kind, paid, refused and left alone, and the card that was kept
 * forgotten.
 */
async function payOnPage(call: Call, { operator }: TestOperator, msisdn: string): Promise<void> {
	const line = operator.lines.find(msisdn);
	if (!line) return;
	const { currency, topUp } = line.pack;
	const outcomes = { bankCard: 'refused', tokenizedCard: 'paid', bankAccountTransfer: undefined, voucher: undefined };
	for (const [kind, outcome] of Object.entries(outcomes)) {
		const sent = {
			correlatorId: `page-${kind}`,
			account: { id: msisdn },
			paymentMethod: { '@type': kind },
			totalAmount: { unit: currency, value: topUp.min / 100 }
		};
		const { status, body } = await call('tmf676', 'POST', '/payment', { sent });
		const { id } = body as { id: string };
		if (status === 201 && outcome) operator.checkout.decide(id, outcome as 'paid' | 'refused');
		if (status === 201) await call('tmf676', 'GET', '/payment/{id}', { id });
	}
	const kept = line.cards.at(-1);
	if (kept) await call('tmf670', 'DELETE', '/paymentMethod/{id}', { id: kept.id });
	await call('tmf670', 'DELETE', '/paymentMethod/{id}', { id: 'no-card' });
}

/** The smallest transfer to every line, at the fee in force and at another. */
async function transfer(call: Call, { operator }: TestOperator, msisdn: string): Promise<void> {
	const line = operator.lines.find(msisdn);
	if (!line) return;
	const { currency, transfer: rules } = line.pack;
	for (const { msisdn: receiver } of operator.lines.all())
		for (const fee of [rules.fee + 1, rules.fee]) {
			const reason = `transfer-${receiver}-${fee}`;
			const { status, body } = await call('tmf654', 'POST', '/transferBalance', {
				sent: {
					amount: { amount: rules.min / 100, units: currency },
					usageType: 'monetary',
					bucket: { id: 'main' },
					logicalResource: [{ id: msisdn }],
					receiverBucket: { id: 'main' },
					receiverBucketUsageType: 'monetary',
					receiverLogicalResource: { id: receiver },
					costOwner: 'originator',
					transferCost: { unit: currency, value: fee / 100 },
					channel: { id: 'web' },
					reason
				}
			});
			if (status === 201) await call('tmf654', 'GET', '/transferBalance/{id}', { id: (body as { id: string }).id });
		}
}

/** A plan of each kind by every card, run once, then stopped; one by a card nobody has. */
async function autopay(call: Call, { operator }: TestOperator, msisdn: string): Promise<void> {
	const line = operator.lines.find(msisdn);
	if (!line) return;
	const { currency, topUp } = line.pack;
	const sum = (minor: number) => ({ amount: minor / 100, units: currency });
	const schedules = [
		{
			'@type': 'DatedTopup',
			recurringPeriod: 'weekly',
			nextRunDate: new Date(operator.clock.now() + MINUTE).toISOString()
		},
		{ '@type': 'ThresholdTopup', threshold: sum(topUp.max), monthlyMaximum: sum(topUp.min) }
	];
	for (const card of [...line.cards.map(({ id }) => id), 'no-card'])
		for (const schedule of schedules) {
			const sent = {
				...schedule,
				'@baseType': 'TopupBalance',
				isAutoTopup: true,
				amount: sum(topUp.min),
				usageType: 'monetary',
				bucket: { id: 'main' },
				partyAccount: { id: msisdn },
				paymentMethod: { id: card, '@referredType': 'tokenizedCard' },
				reason: `${schedule['@type']}-${card}`
			};
			const { status, body } = await call('tmf654', 'POST', '/topupBalance', { sent });
			if (status !== 201) continue;
			const { id } = body as { id: string };
			operator.clock.advance(2 * MINUTE);
			await call('tmf654', 'GET', '/topupBalance/{id}', { id });
			await call('tmf654', 'PATCH', '/topupBalance/{id}', { id, sent: { status: 'cancelled' } });
		}
	await call('tmf654', 'PATCH', '/topupBalance/{id}', { id: 'nothing', sent: { status: 'cancelled' } });
}

/** A message and the answer to it; one that says nothing. */
async function chat(call: Call, { operator }: TestOperator): Promise<void> {
	for (const description of ['Не работает интернет', ' ']) {
		const sent = {
			description,
			direction: 'inbound',
			reason: `chat-${description.length}`,
			status: 'completed',
			channel: [{ id: 'chat', href: 'channel/chat' }],
			interactionDate: { startDateTime: new Date(operator.clock.now()).toISOString() }
		};
		const { status, body } = await call('tmf683', 'POST', '/partyInteraction', { sent });
		if (status !== 201) continue;
		operator.clock.advance(MINUTE);
		await call('tmf683', 'GET', '/partyInteraction/{id}', { id: (body as { id: string }).id });
	}
}

/** A request of each kind, looked at half way and when it is over; one that says nothing. */
async function request(call: Call, { operator }: TestOperator): Promise<void> {
	for (const [ticketType, description] of [
		['billing', 'За что списали?'],
		['connection', 'Нет сети'],
		['service', 'Не работает определитель'],
		['other', 'Вопрос'],
		['other', ' ']
	] as const) {
		const externalId = `request-${ticketType}-${description.length}`;
		const sent = { description, severity: 'Minor', ticketType, externalId, channel: { id: 'selfcare' } };
		const { status, body } = await call('tmf621', 'POST', '/troubleTicket', { sent });
		if (status !== 201) continue;
		operator.clock.advance(3 * MINUTE);
		await call('tmf621', 'GET', '/troubleTicket/{id}', { id: (body as { id: string }).id });
	}
	operator.clock.advance(HOUR);
}

/**
 * Every so many offerings are ordered: all of them by every line would take minutes and say nothing
 * new.
 */
const STRIDE = 6;

/**
 * Orders worked on until they end, at the right price and at another, a change of tariff, one
 * called off.
 */
async function order(call: Call, { operator }: TestOperator, msisdn: string): Promise<void> {
	const line = operator.lines.find(msisdn);
	if (!line) return;
	const { pack } = line;
	const items = operator.catalogue(pack).all();
	let keys = 0;
	const send = (item: object) =>
		call('tmf622', 'POST', '/productOrder', {
			sent: { externalId: `order-${(keys += 1)}`, productOrderItem: [{ id: '1', ...item }] }
		});
	for (const { id, kind, ...offering } of items.filter((_, index) => index % STRIDE === 0)) {
		const agreed = priceOf({ id, kind, ...offering }, operator.clock.now());
		const prices = toItemPrices(agreed, pack.currency);
		const [tariff] = line.products;
		const wish = kind === 'tariff' ? { action: 'modify', product: { id: tariff?.id ?? '' } } : { action: 'add' };
		await send({ ...wish, productOffering: { id }, ...prices });
		await send({ ...wish, productOffering: { id }, ...toItemPrices({ now: agreed.now + 1 }, pack.currency) });
		operator.clock.advance(MINUTE);
	}
	const [played] = items.filter(({ tone }) => tone);
	const service = items.find(({ id }) => played?.requires?.includes(id));
	if (played && service) {
		const costs = [played, service].map((offering) => priceOf(offering, operator.clock.now()));
		const minor = costs.reduce((sum, { now }) => sum + now, 0);
		await send({
			action: 'add',
			productOffering: { id: service.id },
			product: { productCharacteristic: [{ name: 'tone', value: played.id }] },
			...toItemPrices({ now: minor, perPeriod: { minor, period: 'month' } }, pack.currency)
		});
	}
	const list = items.find(({ blacklistLimit }) => blacklistLimit !== undefined);
	if (list) {
		const entry = (value: string) => ({
			productOffering: { id: list.id },
			product: { productCharacteristic: [{ name: 'blacklist:hidden', value }] }
		});
		await send({
			action: 'add',
			...entry('refused'),
			...toItemPrices(priceOf(list, operator.clock.now()), pack.currency)
		});
		operator.clock.advance(12 * HOUR);
		await call('tmf637', 'GET', '/product');
		await send({ action: 'modify', ...entry(''), ...toItemPrices({ now: 0 }, pack.currency) });
	}
	await send({ action: 'add', productOffering: { id: 'nothing' }, ...toItemPrices({ now: 0 }, pack.currency) });
	for (const { id } of line.products) {
		const { status, body } = await send({ action: 'delete', product: { id } });
		if (status !== 201) continue;
		const { id: ordered } = body as { id: string };
		await call('tmf622', 'GET', '/productOrder/{id}', { id: ordered });
		const sent = { productOrder: { id: ordered }, cancellationReason: 'Передумали' };
		for (let twice = 0; twice < 2; twice += 1) await call('tmf622', 'POST', '/cancelProductOrder', { sent });
	}
	await call('tmf622', 'POST', '/cancelProductOrder', { sent: { productOrder: { id: 'nothing' } } });
}
