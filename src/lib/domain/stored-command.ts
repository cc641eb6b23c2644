/** Whether a command read back from the disk is one this version can act on: every field that decides about money is checked. */
import {
	messageOf,
	REQUEST_TOPICS,
	type AutopayCommand,
	type Command,
	type MessageCommand,
	type OrderCommand,
	type RequestCommand,
	type ToneSetting,
	type TopUpCommand,
	type TransferCommand
} from './command';
import { isInstant } from './instant';
import type { Money } from './money';
import { isMsisdn } from './msisdn';
import { isToneSlot } from './tones/slot';

/** Of anything that stands where a command should: another version, or a broken disk, may have written it. */
export function isReadableCommand(value: unknown): value is Command {
	if (!isRecord(value) || !isMsisdn(value['line'])) return false;
	if (value['kind'] === 'top-up') return isTopUp(value);
	if (value['kind'] === 'transfer') return isTransfer(value);
	if (value['kind'] === 'autopay') return isAutopay(value);
	if (value['kind'] === 'message') return isMessage(value);
	if (value['kind'] === 'request') return isRequest(value);
	return value['kind'] === 'order' && isOrder(value);
}

type Stored<T> = { [Field in keyof T]?: unknown };

function isTopUp({ receiver, amount, cardId }: Stored<TopUpCommand>): boolean {
	return isMsisdn(receiver) && isMoney(amount) && amount.minor > 0 && typeof cardId === 'string';
}

function isTransfer({ line, receiver, amount, fee }: Stored<TransferCommand>): boolean {
	const sums = isMoney(amount) && amount.minor > 0 && isCost(fee) && fee.currency === amount.currency;
	return sums && isMsisdn(receiver) && receiver !== line;
}

function isAutopay({ action, plan, planId }: Stored<AutopayCommand>): boolean {
	const known = action === 'stop' ? typeof planId === 'string' : action === 'set' && planId === undefined;
	return known && isRecord(plan) && isPlan(plan, action === 'stop');
}

function isMessage({ text }: Stored<MessageCommand>): boolean {
	return typeof text === 'string' && messageOf(text) === text;
}

const TOPICS: ReadonlySet<unknown> = new Set(REQUEST_TOPICS);

function isRequest({ topic, text }: Stored<RequestCommand>): boolean {
	return TOPICS.has(topic) && isMessage({ text });
}

const PLAN_PERIODS: ReadonlySet<unknown> = new Set(['week', 'two-weeks', 'month']);

/** `standing`: of a plan in force the operator may not have told everything. */
function isPlan(plan: Record<string, unknown>, standing: boolean): boolean {
	const { by, amount, cardId, period, firstAt, below, monthlyMax } = plan;
	if (!isMoney(amount) || amount.minor <= 0 || typeof cardId !== 'string') return false;
	const untold = (term: unknown) => standing && term === undefined;
	const isLimit = (sum: unknown) => isCost(sum) && sum.currency === amount.currency;
	if (by === 'date') return (untold(period) || PLAN_PERIODS.has(period)) && (untold(firstAt) || isInstant(firstAt));
	return by === 'threshold' && isLimit(below) && (untold(monthlyMax) || isLimit(monthlyMax));
}

const ACTIONS: ReadonlySet<unknown> = new Set<OrderCommand['action']>([
	'connect',
	'disconnect',
	'switch',
	'buy',
	'tone'
]);

function isOrder({ action, offering, productId, leaves, setting, price, related }: Stored<OrderCommand>): boolean {
	const ofOwned = action === 'disconnect' || action === 'switch';
	return (
		ACTIONS.has(action) &&
		isRef(offering) &&
		(ofOwned ? typeof productId === 'string' : productId === undefined) &&
		(action === 'switch' ? isRef(leaves) : leaves === undefined) &&
		(action === 'tone' ? isToneSetting(setting) : setting === undefined) &&
		isPrice(price) &&
		Array.isArray(related) &&
		related.every((id) => typeof id === 'string')
	);
}

function isToneSetting(value: unknown): boolean {
	if (!isRecord(value)) return false;
	const { slot, tone, before, connects }: Stored<ToneSetting> = value;
	const known = [tone, before].filter((ref) => ref !== undefined);
	return isToneSlot(slot) && typeof connects === 'boolean' && known.every(isRef);
}

const PERIODS: ReadonlySet<unknown> = new Set(['day', 'week', 'month', 'year']);

function isPrice(value: unknown): boolean {
	if (!isRecord(value) || !isCost(value['now'])) return false;
	const { perPeriod } = value;
	return (
		perPeriod === undefined || (isRecord(perPeriod) && PERIODS.has(perPeriod['period']) && isCost(perPeriod['price']))
	);
}

function isCost(value: unknown): value is Money {
	return isMoney(value) && value.minor >= 0;
}

function isRef(value: unknown): boolean {
	return isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

function isMoney(value: unknown): value is Money {
	return isRecord(value) && Number.isSafeInteger(value['minor']) && typeof value['currency'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
