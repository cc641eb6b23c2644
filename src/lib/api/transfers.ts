/** Transfers of TMF654. */
import type { Client } from 'openapi-fetch';
import type { TransferCommand } from '../domain/command';
import { toMajor } from '../domain/money';
import type { paths } from './generated/tmf654';
import { toBalanceAcknowledgement } from './mappers/acknowledgement';
import { asker, finder, sender } from './step-calls';

/** Moves the money at the confirmed fee. */
export const createTransfer = sender(
	'tmf654',
	(client: Client<paths>, call, { line, receiver, amount, fee }: TransferCommand, key) =>
		client.POST('/transferBalance', {
			...call,
			body: {
				amount: { amount: toMajor(amount), units: amount.currency },
				usageType: 'monetary',
				// Nobody can know the ids of another's bucket: both are told by number.
				bucket: { id: 'main' },
				logicalResource: [{ id: line }],
				receiverBucket: { id: 'main' },
				receiverBucketUsageType: 'monetary',
				receiverLogicalResource: { id: receiver },
				costOwner: 'originator',
				transferCost: { unit: fee.currency, value: toMajor(fee) },
				channel: { id: 'web' },
				// TMF654 has no externalId; this is how the transfer is found again.
				reason: key
			}
		}),
	toBalanceAcknowledgement
);

export const findTransfer = finder(
	'tmf654',
	'reason',
	(client: Client<paths>, call) => client.GET('/transferBalance', call),
	toBalanceAcknowledgement
);

export const getTransfer = asker(
	'tmf654',
	(client: Client<paths>, call) => client.GET('/transferBalance/{id}', call),
	toBalanceAcknowledgement
);
