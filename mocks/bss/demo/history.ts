import { DAY, HOUR, type Instant, MINUTE } from '../../../src/lib/domain/instant';
import { balanceAccount, houseAccount } from '../accounts';
import { addMonths, startOfDay } from '../calendar';
import type { Ids } from '../ids';
import type { EntryKind, Ledger } from '../ledger';
import type { Line } from '../line';
import type { Random } from '../random';
import { feeOf } from '../recurring';
import type { HistoryPlan, Profile } from './profile';

/** One movement of the past. Signed minor units. */
export interface Past {
	at: Instant;
	minor: number;
	kind: EntryKind;
	text: string;
	recurring?: boolean;
}

/**
 * A past that ends in the profile's balance. Charges are thrown first; then the line is walked back from today, and wherever it
 * would have had more than it usually keeps, it had just topped up. So the balance stays between little and the ceiling.
 */
export function planHistory(line: Line, { history, balance }: Profile, now: Instant, random: Random): Past[] {
	if (!history) return [];
	const start = addMonths(now, -history.months, line.pack.timeZone);
	const charges = [...fees(line, start, now), ...oneOffs(line, history, start, now, random)].sort(
		(a, b) => b.at - a.at
	);
	const past: Past[] = [];
	let had = balance;
	charges.forEach((charge, index) => {
		past.push(charge);
		had -= charge.minor;
		const earlier = charges[index + 1]?.at ?? start;
		// Fees fall due together: nobody comes between them.
		if (had <= history.ceiling || charge.at - earlier < 2 * HOUR) return;
		const [first, ...rest] = history.topUps.filter((minor) => had - minor >= 0);
		if (first === undefined) return;
		const minor = random.pick([first, ...rest]);
		const at = byDay(earlier + (charge.at - earlier) * (random.int(30, 95) / 100), line.pack.timeZone, random);
		const between = at > earlier && at < charge.at ? at : charge.at - random.int(10, 60) * MINUTE;
		past.push({ at: between, minor, kind: 'top-up', text: topUpText(line, random) });
		had -= minor;
	});
	return past.sort((a, b) => a.at - b.at);
}

/** A moment of that day when people are awake. */
const byDay = (at: Instant, zone: string, random: Random): Instant =>
	startOfDay(at, zone) + random.int(8 * 60, 22 * 60) * MINUTE;

function fees(line: Line, start: Instant, now: Instant): Past[] {
	return line.products.flatMap((product) => {
		const { nextChargeAt, startedAt, offering } = product;
		const fee = feeOf(product);
		if (nextChargeAt === undefined || fee === 0) return [];
		const past: Past[] = [];
		for (let back = 1; ; back += 1) {
			const at = addMonths(nextChargeAt, -back, line.pack.timeZone);
			if (at < Math.max(start, startedAt)) return past;
			if (at < now)
				past.push({ at, minor: -fee, kind: 'charge', text: `Абонентская плата: ${offering.name}`, recurring: true });
		}
	});
}

function oneOffs(line: Line, plan: HistoryPlan, start: Instant, now: Instant, random: Random): Past[] {
	const { timeZone } = line.pack;
	const past: Past[] = [];
	for (let month = 0; month < plan.months; month += 1) {
		const begins = addMonths(start, month, timeZone);
		for (let left = random.int(...plan.oneOffs); left > 0; left -= 1) {
			const { text, minor, step } = random.pick(plan.charges);
			const at = byDay(begins + random.int(0, 29) * DAY, timeZone, random);
			const amount = step * random.int(Math.ceil(minor[0] / step), Math.floor(minor[1] / step));
			if (at > start && at < now - HOUR) past.push({ at, minor: -amount, kind: 'charge', text });
		}
	}
	return past;
}

function topUpText({ cards }: Line, random: Random): string {
	const [card] = cards;
	return random.pick([
		'Пополнение по QR-коду',
		'Пополнение через банкомат',
		...(card ? [`Пополнение с карты •• ${card.lastFour}`] : [])
	]);
}

/** Books the past in the order it happened. */
export function bookHistory(ledger: Ledger, ids: Ids, line: Line, past: readonly Past[]): void {
	const { currency } = line.pack;
	for (const { at, minor, kind, text, recurring } of past)
		ledger.post({
			id: ids.next(kind === 'top-up' ? 'topup' : 'charge'),
			at,
			kind,
			text,
			...(kind === 'top-up' && { receipt: ids.receipt() }),
			...(recurring && { recurring }),
			postings: [
				{
					account: kind === 'top-up' ? houseAccount.acquirer(currency) : houseAccount.revenue(currency),
					minor: -minor
				},
				{ account: balanceAccount(line.msisdn), minor }
			]
		});
}
