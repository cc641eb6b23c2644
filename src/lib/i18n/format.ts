/**
 * Everything that turns values into words, bound to a language, an operator's zone and numbering,
 * and the moment. Pure: whoever makes it says what time it is.
 */
import type { Instant } from '$lib/domain/instant';
import type { Money } from '$lib/domain/money';
import { formatMsisdn, formatPrefix, type Msisdn } from '$lib/domain/msisdn';
import type { NumberPlan } from '$lib/domain/number-plan';
import type { AllowanceUnit, ProductPrice } from '$lib/domain/subscriber';
import { amountLabel, formatAmount } from './format/amounts';
import { currencySign, formatMoney, moneyParts, type MoneyStyle } from './format/money';
import { noBreak } from './format/no-break';
import {
	dayNumber,
	formatAge,
	formatDate,
	formatDay,
	formatDaysLeft,
	formatLastDay,
	formatMoment,
	formatTime
} from './format/time';
import type { Locale } from './locale';
import { m } from './paraglide/messages.js';

export interface FormatEnvironment {
	locale: Locale;
	timeZone: string;
	numberPlan: NumberPlan;
	now: Instant;
}

export type Format = ReturnType<typeof createFormat>;

export function createFormat(environment: FormatEnvironment) {
	const { locale, numberPlan } = environment;
	return {
		locale,
		/** «347,20 ₽». */
		money: (money: Money, style?: MoneyStyle) => formatMoney(money, locale, style),
		/** For the `Amount` component. */
		moneyParts: (money: Money, style?: MoneyStyle) => moneyParts(money, locale, style),
		/** «₽». */
		currencySign: (currency: string) => currencySign(currency, locale),
		/** «650 ₽ в месяц». */
		price: (price: ProductPrice) => formatPrice(price, locale),
		/** «320 минут», «12,4 ГБ». */
		amount: (amount: number, unit: AllowanceUnit) => formatAmount(amount, unit, locale),
		/** «12,4» and «из 30 ГБ». */
		amountLabel: (remaining: number, total: number | undefined, unit: AllowanceUnit) =>
			amountLabel(remaining, total, unit, locale),
		/** «сегодня, 14:05». */
		moment: (at: Instant) => formatMoment(at, environment),
		/** «14:05». */
		time: (at: Instant) => formatTime(at, environment),
		/** «сегодня», «19 ноября». */
		day: (at: Instant) => formatDay(at, environment),
		/** «19 ноября». */
		date: (at: Instant) => formatDate(at, environment),
		/** «14:05», «вчера, 18:40». */
		age: (at: Instant) => formatAge(at, environment),
		/** «14:05 · из сети». */
		ageFromNetwork: (at: Instant) => m.format_age_network({ age: formatAge(at, environment) }, { locale }),
		/** «30 ноября» for what ends at midnight after it. */
		lastDay: (end: Instant) => formatLastDay(end, environment),
		/** «осталось 8 дней». */
		daysLeft: (end: Instant) => formatDaysLeft(end, environment),
		isToday: (at: Instant) => dayNumber(at, environment.timeZone) === dayNumber(environment.now, environment.timeZone),
		/** Calendar day in the operator's zone, for grouping. */
		dayNumber: (at: Instant) => dayNumber(at, environment.timeZone),
		/** «+7 900 000-00-01». */
		phone: (msisdn: Msisdn) => noBreak(formatMsisdn(msisdn, numberPlan)),
		/** «+7 495»: what numbers begin with. */
		phonePrefix: (prefix: string) => noBreak(formatPrefix(prefix, numberPlan))
	};
}

const PER: Readonly<Record<NonNullable<ProductPrice['period']>, typeof m.format_price_month>> = {
	day: m.format_price_day,
	week: m.format_price_week,
	month: m.format_price_month,
	year: m.format_price_year
};

function formatPrice({ kind, price, period }: ProductPrice, locale: Locale): string {
	const sum = formatMoney(price, locale);
	if (kind === 'one-time') return m.format_price_once({ sum }, { locale });
	return period === undefined ? sum : PER[period]({ sum }, { locale });
}
