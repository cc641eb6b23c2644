import { DAY } from '../../src/lib/domain/instant';
import { zoneCalendar } from '../../src/lib/domain/usage/calendar';
import { isoDay } from '../../src/lib/domain/usage/day';
import { balanceAccount } from './accounts';
import { addMonths } from './calendar';
import type { Transaction } from './ledger';
import type { Line } from './line';
import type { Operator } from './operator';

/** A transaction, or several, as the account's statement shows it. */
export interface Movement extends Pick<Transaction, 'id' | 'at' | 'kind' | 'text' | 'receipt' | 'recurring' | 'cause'> {
	minor: number;
}

/** The statement reaches back so far. */
const MONTHS = 12;

const dayWords = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/**
 * What moved on the main balance. Calls, messages and traffic of one day are one movement:
 * thousands of kopecks are no statement.
 */
export function movementsOf({ ledger, clock }: Operator, { msisdn, pack }: Line): Movement[] {
	const since = addMonths(clock.now(), -MONTHS, pack.timeZone);
	const calendar = zoneCalendar(pack.timeZone);
	const days = new Map<string, Movement>();
	const movements: Movement[] = [];
	const account = balanceAccount(msisdn);
	for (const { transaction, minor } of ledger.entries(account)) {
		if (transaction.at < since) continue;
		if (transaction.kind !== 'usage') {
			const own = transaction.postings.find((posting) => posting.account === account)?.text;
			movements.push({ ...transaction, minor, ...(own !== undefined && { text: own }) });
			continue;
		}
		const day = calendar.dayOf(transaction.at);
		const known = days.get(isoDay(day));
		if (known) {
			known.minor += minor;
			known.at = transaction.at;
		} else {
			const text = `Связь за ${dayWords.format(day * DAY)}`;
			const made: Movement = { id: `usage-${isoDay(day)}`, at: transaction.at, kind: 'usage', text, minor };
			days.set(isoDay(day), made);
			movements.push(made);
		}
	}
	return movements;
}
