import { both } from '../bss/both';
import type { components } from '../../src/lib/api/generated/tmf654';
import { type BalanceKind, balanceAccount } from '../bss/accounts';
import { iso } from '../bss/clock';
import type { EntryKind } from '../bss/ledger';
import type { Line } from '../bss/line';
import { type Movement, movementsOf } from '../bss/movements';
import type { Operator } from '../bss/operator';
import type { TopUp } from '../bss/top-ups';
import { type Call, created, ok, one, type Route } from '../http/route';
import { fromMajor, toQuantity } from './amounts';
import { autoTopup, plansOf, setPlan } from './autopays';

type Schemas = components['schemas'];

const BUCKETS: Record<BalanceKind, { usageType: 'monetary' | 'other'; description: string }> = {
	main: { usageType: 'monetary', description: both('Основной баланс', 'Main balance') },
	cashback: { usageType: 'other', description: both('Кэшбэк', 'Cashback') }
};

function bucket(operator: Operator, line: Line, kind: BalanceKind): Schemas['Bucket'] {
	const { usageType, description } = BUCKETS[kind];
	return {
		id: `${kind}-${line.account}`,
		'@type': 'Bucket',
		name: kind,
		description,
		usageType,
		status: line.status === 'blocked' ? 'suspended' : 'active',
		remainingValue: toQuantity(operator.ledger.balance(balanceAccount(line.msisdn, kind)), line.pack.currency),
		logicalResource: [{ id: line.msisdn }],
		partyAccount: { id: line.account }
	};
}

function topupBalance({ id, receiver, amount, paymentId, reason, description, at }: TopUp): Schemas['TopupBalance'] {
	return {
		id,
		'@type': 'TopupBalance',
		status: 'completed',
		amount: toQuantity(amount.minor, amount.currency),
		usageType: 'monetary',
		bucket: { id: 'main' },
		partyAccount: { id: receiver.msisdn },
		logicalResource: [{ id: receiver.msisdn }],
		paymentMethod: { id: paymentId, '@referredType': 'Payment' },
		...(reason !== undefined && { reason }),
		...(description !== undefined && { description }),
		requestedDate: iso(at),
		confirmationDate: iso(at)
	};
}

const ACTIONS: Partial<Record<EntryKind, Schemas['BalanceActionHistory']['@type']>> = {
	'top-up': 'TopupBalance',
	transfer: 'TransferBalance',
	charge: 'Charge',
	usage: 'Charge'
};

function action(movement: Movement, { msisdn, pack }: Line): Schemas['BalanceActionHistory'] {
	const { id, kind, text, at, minor, receipt, recurring, cause } = movement;
	return {
		id,
		'@type': ACTIONS[kind] ?? 'AdjustBalance',
		'@baseType': 'BalanceActionHistory',
		status: 'completed',
		amount: toQuantity(minor, pack.currency),
		usageType: 'monetary',
		description: text,
		confirmationDate: iso(at),
		receiverLogicalResource: { id: msisdn },
		...((kind === 'charge' || kind === 'usage') && { adjustType: recurring ? 'recurring' : 'oneTime' }),
		...(receipt !== undefined && { receiptId: receipt }),
		...(cause && { reason: cause.key })
	};
}

const topUpsAndPlans = (call: Call): (Schemas['TopupBalance'] | Schemas['AutoTopup'])[] => [
	...call.operator.topUps.of(call.line().msisdn).map(topupBalance),
	...plansOf(call)
];

export const tmf654Routes: readonly Route[] = [
	{
		api: 'tmf654',
		method: 'GET',
		path: '/bucket',
		handle: (call) => {
			const line = call.line();
			return { list: line.balances.map((kind) => bucket(call.operator, line, kind)) };
		}
	},
	{
		api: 'tmf654',
		method: 'GET',
		path: '/topupBalance',
		handle: (call) => ({ list: topUpsAndPlans(call) })
	},
	{
		api: 'tmf654',
		method: 'GET',
		path: '/topupBalance/{id}',
		handle: (call) => one(call, topUpsAndPlans(call))
	},
	{
		api: 'tmf654',
		method: 'POST',
		path: '/topupBalance',
		once: true,
		handle: (call) => {
			const asked = call.body<Schemas['TopupBalance_Create'] | Schemas['AutoTopup_Create']>();
			if ('isAutoTopup' in asked) return created(setPlan(call, asked));
			const { amount, logicalResource, paymentMethod, reason, description } = asked;
			const topUp = call.operator.topUps.credit(
				call.line(),
				{
					receiver: logicalResource[0]?.id ?? '',
					amount: fromMajor(amount.amount, amount.units),
					paymentId: paymentMethod.id,
					...(reason !== undefined && { reason }),
					...(description !== undefined && { description })
				},
				call.cause()
			);
			return created(topupBalance(topUp));
		}
	},
	{
		api: 'tmf654',
		method: 'PATCH',
		path: '/topupBalance/{id}',
		once: true,
		handle: (call) => ok(autoTopup(call.operator.autopays.stop(call.line(), call.param('id')), call))
	},
	{
		api: 'tmf654',
		method: 'GET',
		path: '/balanceActionHistory',
		handle: (call) => {
			const line = call.line();
			return {
				list: movementsOf(call.operator, line)
					.map((movement) => action(movement, line))
					.sort(newestFirst)
			};
		}
	}
];

/**
 * Instants in ISO of one length compare as text; what was booked later at the same moment comes
 * first.
 */
const newestFirst = (a: { confirmationDate: string }, b: { confirmationDate: string }): number =>
	a.confirmationDate > b.confirmationDate ? -1 : 1;
