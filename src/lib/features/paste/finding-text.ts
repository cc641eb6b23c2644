import { DAY, HOUR } from '$lib/domain/instant';
import type { Doubt, Fee, Finding, RemainderOf } from '$lib/domain/sms/finding';
import type { Day } from '$lib/domain/usage/day';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';
import { REMAINDER } from '../shared/data/remainder-labels';

export interface FindingText {
	icon: IconName;
	title: string;
	value?: string | undefined;
	/** Under it, each a line. */
	more: string[];
	/** Where one does something about it. */
	way?: { href: string; text: string };
}

const ICONS: Readonly<Record<RemainderOf, IconName>> = { data: 'globe', voice: 'phone', sms: 'message' };

export function findingText(finding: Finding, format: Format): FindingText {
	const feeOf = (fee: Fee | undefined) => (fee === undefined ? [] : [`${m.paste_fee()}: ${format.money(fee)}`]);
	const priceOf = (fee: Fee | undefined) => {
		if (fee === undefined) return [];
		const { per, ...price } = fee;
		return [`${m.paste_price()}: ${format.price({ kind: 'recurring', price, ...(per && { period: per }) })}`];
	};
	switch (finding.kind) {
		case 'balance':
			return { icon: 'balance', title: m.paste_balance(), value: format.money(finding.amount), more: [] };
		case 'payment': {
			const way = { href: '/movements', text: m.paste_to_movements() };
			const more = [m.paste_payment_text()];
			return { icon: 'arrow-in', title: m.paste_payment(), value: format.money(finding.amount), more, way };
		}
		case 'low': {
			const value = finding.amount && m.paste_below({ amount: format.money(finding.amount) });
			return { icon: 'balance', title: m.paste_low(), value, more: [] };
		}
		case 'charge':
		case 'planned': {
			const title = finding.kind === 'charge' ? m.paste_charge() : m.paste_planned();
			const more = finding.on === undefined ? [] : [dayLabel(finding.on, format)];
			return { icon: 'expenses', title, value: format.money(finding.amount), more };
		}
		case 'unlimited':
			return { icon: ICONS[finding.of], title: REMAINDER[finding.of].title(), value: m.home_unlimited(), more: [] };
		case 'remainder': {
			const { of, remaining, total, until } = finding;
			const { title, unit } = REMAINDER[of];
			const { left, of: whole } = format.amountLabel(remaining, total, unit);
			const more = until === undefined ? [] : [m.paste_until({ date: dayLabel(until, format) })];
			return { icon: ICONS[of], title: title(), value: whole === undefined ? left : `${left} ${whole}`, more };
		}
		case 'promised': {
			const { amount, fee, until } = finding;
			const due = until === undefined ? [] : [m.paste_return_by({ date: dayLabel(until, format) })];
			const way = { href: '/promised', text: m.promised_title() };
			return {
				icon: 'plus',
				title: m.paste_promised(),
				value: amount && format.money(amount),
				more: [...due, ...feeOf(fee)],
				way
			};
		}
		case 'service-on':
		case 'service-off': {
			const on = finding.kind === 'service-on';
			const way = { href: '/services', text: m.paste_to_services() };
			const title = on ? m.paste_service_on() : m.paste_service_off();
			return { icon: on ? 'check' : 'close', title, value: finding.name, more: priceOf(finding.fee), way };
		}
		case 'subscription': {
			const way = { href: '/services', text: m.paste_to_services() };
			const more = [...priceOf(finding.fee), m.paste_subscription_text()];
			return { icon: 'repeat', title: m.paste_subscription(), value: finding.name, more, way };
		}
		case 'password':
			return { icon: 'key', title: m.paste_password(), more: [m.paste_password_text()] };
	}
}

/** A day of the calendar, said by its noon: every zone of the packs agrees on that. */
function dayLabel(day: Day, format: Format): string {
	return format.date(day * DAY + 12 * HOUR);
}

export const DOUBT_WORDS: Readonly<Record<Doubt, () => string>> = {
	'other-currency': m.paste_doubt_other_currency,
	'other-number': m.paste_doubt_other_number,
	unclear: m.paste_doubt_unclear,
	conflict: m.paste_doubt_conflict,
	'too-long': m.paste_doubt_too_long,
	bank: m.paste_doubt_bank
};
