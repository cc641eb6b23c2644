/** What a switch ends, in words: as the pack says, or that nobody says. */
import type { Instant } from '$lib/domain/instant';
import type { Lost, Paid } from '$lib/domain/orders/lost';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { PackExtras } from '$lib/operator/pack';

type Switching = PackExtras['switching'];

/** «17,4 ГБ · 432 минуты»: by name where there are several of a kind. */
function remainderText({ remainders }: Pick<Lost, 'remainders'>, format: Format): string {
	return remainders
		.map(({ kind, unit, name, remaining }) => {
			const amount = format.amount(remaining, unit);
			return name && remainders.filter((one) => one.kind === kind).length > 1 ? `${name}: ${amount}` : amount;
		})
		.join('\u00a0· ');
}

/** What becomes of what is left; `undefined` when nothing is. */
export function lostText(lost: Lost, switching: Switching, format: Format): string | undefined {
	if (lost.remainders.length === 0) return undefined;
	const what = remainderText(lost, format);
	if (switching === undefined) return m.lacking_ask({ what });
	if (switching.remainders === 'stay') return m.lacking_stays({ what });
	return lost.mixed ? m.lacking_mixed({ what }) : m.lacking_ends({ what });
}

/** @param tariff its fee goes without a name */
export function paidText({ name, price, until }: Paid, tariff: string, switching: Switching, format: Format): string {
	const sum = format.money(price);
	const of = { sum: name === tariff ? sum : m.lacking_paid_for({ sum, name }), date: format.date(until) };
	if (switching === undefined) return m.lacking_paid_ask(of);
	return switching.paid === 'lost' ? m.lacking_paid_lost(of) : m.lacking_paid_back(of);
}

/** @param charge the next one of the tariff that is left @param waits it can't be sent now */
export function switchDateText(
	switching: Switching,
	{ now, charge, waits }: { now: Instant; charge: Instant | undefined; waits: boolean },
	format: Format
): string {
	if (switching?.from === 'at-once')
		return waits ? m.lacking_from_then() : m.lacking_from_today({ date: format.date(now) });
	if (switching && charge !== undefined) return m.lacking_from_charge({ date: format.date(charge) });
	return m.lacking_from_unknown();
}
