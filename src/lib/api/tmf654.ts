import type { Client } from 'openapi-fetch';
import { toMajor, type Money } from '../domain/money';
import type { Msisdn } from '../domain/msisdn';
import type { Balance } from '../domain/subscriber';
import type { paths } from './generated/tmf654';
import { lister, type ReadResource } from './lister';
import { toBalanceAcknowledgement } from './mappers/acknowledgement';
import { mayBeMain, toBalance } from './mappers/balance';
import { toMovement } from './mappers/movement';
import { asker, finder, sender } from './step-calls';

/**
 * Balances in money. Fails as a whole when what can't be read may be the main one: the others would
 * be told in its place.
 */
export const listBalances: ReadResource<Balance> = async (transport, context, etags) => {
	let mainLost = false;
	const read = lister(
		'tmf654',
		(client: Client<paths>, page) => client.GET('/bucket', page),
		(record, of) => {
			const rows = toBalance(record, of);
			mainLost ||= rows === undefined && mayBeMain(record, of);
			return rows;
		}
	);
	const answer = await read(transport, context, etags);
	if (!answer.ok || answer.value.notModified || answer.value.unreadable === 0) return answer;
	// Without its main balance a list would take the last known one off the screen and show nothing
	// in its place.
	if (!mainLost && answer.value.rows.some(({ kind }) => kind === 'main')) return answer;
	const reason = 'Records could not be read';
	return { ok: false, failure: { class: 'server', code: 'MAIN_BALANCE_UNREADABLE', reason } };
};

/** Movements of the main balance. */
export const listMovements = lister(
	'tmf654',
	(client: Client<paths>, page) => client.GET('/balanceActionHistory', page),
	toMovement
);

export interface TopUpOrder {
	receiver: Msisdn;
	amount: Money;
	/** The payment that has taken this sum (TMF676). */
	paymentId: string;
}

/** Credits the receiver with a payment made before. */
export const createTopUp = sender(
	'tmf654',
	(client: Client<paths>, call, { receiver, amount, paymentId }: TopUpOrder, key) =>
		client.POST('/topupBalance', {
			...call,
			body: {
				amount: { amount: toMajor(amount), units: amount.currency },
				usageType: 'monetary',
				// A payer can't know the ids of another's bucket and account: the receiver is told
				// by number.
				bucket: { id: 'main' },
				partyAccount: { id: receiver },
				logicalResource: [{ id: receiver }],
				paymentMethod: { id: paymentId, '@referredType': 'Payment' },
				// TMF654 has no externalId; this is how the top-up is found again.
				reason: key
			}
		}),
	toBalanceAcknowledgement
);

export const findTopUp = finder(
	'tmf654',
	'reason',
	(client: Client<paths>, call) => client.GET('/topupBalance', call),
	toBalanceAcknowledgement
);

export const getTopUp = asker(
	'tmf654',
	(client: Client<paths>, call) => client.GET('/topupBalance/{id}', call),
	toBalanceAcknowledgement
);
