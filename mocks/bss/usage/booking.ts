import { both } from '../both';
import type { Instant } from '../../../src/lib/domain/instant';
import { balanceAccount, houseAccount } from '../accounts';
import type { Cause, EntryKind, Transaction } from '../ledger';
import type { Line } from '../line';
import type { Used } from './used';

/** What is booked for a record of usage. */
export interface Booked {
	at: Instant;
	/** What the line gets: a charge is below 0. */
	minor: number;
	kind: EntryKind;
	/** For an account's statement. */
	text: string;
	recurring?: boolean;
	cause?: Cause;
}

export function booking(
	{ msisdn, pack }: Line,
	used: Used,
	{ at, minor, kind, text, recurring, cause }: Booked
): Transaction {
	return {
		id: `${kind === 'adjustment' ? 'adjustment' : 'charge'}-${used.id}-${at}`,
		at,
		kind,
		text,
		...(recurring && { recurring }),
		...(cause && { cause }),
		usage: { id: used.id, at: used.at },
		postings: [
			{ account: balanceAccount(msisdn), minor },
			{ account: houseAccount.revenue(pack.currency), minor: -minor }
		]
	};
}

/** For an account's statement. */
export function chargeText({ category, direction, unit, party, service, destination }: Used): string {
	if (category === 'roaming') {
		const what =
			unit === 'byte'
				? both('интернет', 'internet')
				: unit === 'piece'
					? both('SMS', 'text')
					: direction === 'in'
						? both('входящий звонок', 'incoming call')
						: both('звонок', 'call');
		return `${both('Роуминг', 'Roaming')}, ${destination ?? ''}: ${what}`;
	}
	if (category === 'internet') return `${both('Интернет', 'Internet')}: ${service}`;
	if (category === 'sms') return both(`SMS на ${party}`, `Text to ${party}`);
	return party === '' || unit !== 'second'
		? service
		: direction === 'in'
			? both(`Звонок от ${party}`, `Call from ${party}`)
			: both(`Звонок на ${party}`, `Call to ${party}`);
}
