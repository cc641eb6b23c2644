import type { components } from '../../src/lib/api/generated/tmf654';
import { iso } from '../bss/clock';
import { Refusal } from '../bss/refusal';
import { FeeChanged, type Transfer } from '../bss/transfers';
import { type Call, created, one, type Route } from '../http/route';
import { fromMajor, toMoney, toQuantity } from './amounts';
import { mustBeConfirmed } from './step-up';

type Schemas = components['schemas'];

function transferBalance({
	id,
	sender,
	receiver,
	amount,
	fee,
	reason,
	at,
	from = 'main'
}: Transfer): Schemas['TransferBalance'] {
	return {
		id,
		'@type': 'TransferBalance',
		href: `transferBalance/${id}`,
		status: 'completed',
		reason,
		channel: { id: 'web' },
		amount: toQuantity(amount.minor, amount.currency),
		usageType: 'monetary',
		bucket: { id: from },
		receiverBucket: { id: 'main' },
		receiverBucketUsageType: 'monetary',
		logicalResource: [{ id: sender }],
		receiverLogicalResource: { id: receiver },
		costOwner: 'originator',
		transferCost: toMoney(fee.minor, fee.currency),
		requestedDate: iso(at),
		confirmationDate: iso(at)
	};
}

function send(call: Call): Schemas['TransferBalance'] {
	const { amount, transferCost, logicalResource, receiverLogicalResource, reason, bucket } =
		call.body<Schemas['TransferBalance_Create']>();
	const line = call.line();
	// The line's own bucket of cashback, as `/bucket` tells it.
	if (bucket.id === `cashback-${line.account}`) {
		const own = { amount: fromMajor(amount.amount, amount.units), reason };
		return transferBalance(call.operator.transfers.cashOut(line, own, call.cause()));
	}
	try {
		const receiver = receiverLogicalResource.id;
		const sum = fromMajor(amount.amount, amount.units);
		const order = {
			sender: logicalResource[0]?.id ?? '',
			receiver,
			amount: sum,
			fee: fromMajor(transferCost.value, transferCost.unit),
			reason,
			agree: () => mustBeConfirmed(call, call.line().pack.transfer.stepUpAbove, receiver, sum)
		};
		return transferBalance(call.operator.transfers.send(call.line(), order, call.cause()));
	} catch (error) {
		if (!(error instanceof FeeChanged)) throw error;
		const { status, code, reason: words, advice = '', current } = error;
		const details = {
			'@type': 'FeeChangedError',
			'@baseType': 'Error',
			transferCost: toMoney(current.minor, current.currency)
		};
		throw new Refusal(status, code, words, { advice, details });
	}
}

const own = (call: Call): Schemas['TransferBalance'][] =>
	call.operator.transfers.of(call.line().msisdn).map(transferBalance);

/** TMF654: from this line's balance to another's. */
export const transferRoutes: readonly Route[] = [
	{ api: 'tmf654', method: 'GET', path: '/transferBalance', handle: (call) => ({ list: own(call) }) },
	{ api: 'tmf654', method: 'GET', path: '/transferBalance/{id}', handle: (call) => one(call, own(call)) },
	{ api: 'tmf654', method: 'POST', path: '/transferBalance', once: true, handle: (call) => created(send(call)) }
];
