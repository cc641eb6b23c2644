import { both } from '../../both';
import { HOUR, type Instant, MINUTE } from '../../../../src/lib/domain/instant';
import { balanceAccount, houseAccount } from '../../accounts';
import type { Transaction } from '../../ledger';
import type { Line } from '../../line';
import type { Random } from '../../random';
import type { HistoryPlan } from '../profile';
import { byDay } from './dues';

interface Sum {
	at: Instant;
	minor: number;
}

/**
 * When the line must have topped up, so that its charges end in today's balance. It is walked back
 * from today: wherever it would have had more than it usually keeps, it had just topped up. So the
 * balance stays between little and the ceiling. `booked` newest first, what was charged below 0.
 */
export function topUpsFor(
	booked: readonly Sum[],
	balance: number,
	{ ceiling, topUps }: HistoryPlan,
	begins: Instant,
	zone: string,
	random: Random
): Sum[] {
	const made: Sum[] = [];
	let had = balance;
	booked.forEach(({ at, minor }, index) => {
		had -= minor;
		const earlier = booked[index + 1]?.at ?? begins;
		// What falls due together nobody comes between.
		if (had <= ceiling || at - earlier < 2 * HOUR) return;
		const [first, ...rest] = topUps.filter((sum) => had - sum >= 0);
		if (first === undefined) return;
		const sum = random.pick([first, ...rest]);
		const planned = byDay(earlier + (at - earlier) * (random.int(30, 95) / 100), zone, random);
		made.push({ at: planned > earlier && planned < at ? planned : at - random.int(10, 60) * MINUTE, minor: sum });
		had -= sum;
	});
	return made;
}

/** `number` tells a line's top-ups apart. */
export function topUpBooking(
	{ msisdn, account, pack, cards }: Line,
	{ at, minor }: Sum,
	number: number,
	random: Random
): Transaction {
	const [card] = cards;
	const text = random.pick([
		both('Пополнение по QR-коду', 'Top-up by QR code'),
		both('Пополнение через банкомат', 'Top-up at an ATM'),
		...(card ? [both(`Пополнение с карты •• ${card.lastFour}`, `Top-up from card •• ${card.lastFour}`)] : [])
	]);
	return {
		id: `topup-${account}-${number}`,
		at,
		kind: 'top-up',
		text,
		// Ten digits, and below those that are given out from now on.
		receipt: String(2_000_000_000 + (Number(account) % 1_000_000) * 1_000 + number),
		postings: [
			{ account: houseAccount.acquirer(pack.currency), minor: -minor },
			{ account: balanceAccount(msisdn), minor }
		]
	};
}
