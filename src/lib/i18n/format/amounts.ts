/**
 * Amounts of packages: volumes, minutes, messages. Always rounded down: never show more than is
 * left.
 */
import type { AllowanceUnit } from '$lib/domain/subscriber';
import type { Locale } from '../locale';
import { m } from '../paraglide/messages.js';
import { numberFormat } from './intl';
import { noBreak } from './no-break';

/** What is left and, when the total is known, of how much: «12,4» and «из 30 ГБ». */
export interface AmountLabel {
	left: string;
	of?: string;
}

type VolumeUnit = 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte' | 'terabyte';

/** As operators here count: 1 ГБ = 1024 МБ. */
const STEP = 1024;
const UNITS: readonly VolumeUnit[] = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

interface Volume {
	number: string;
	unit: VolumeUnit;
}

function volume(bytes: number, locale: Locale): Volume {
	let value = Math.max(0, bytes);
	let index = 0;
	while (value >= STEP && index < UNITS.length - 1) {
		value /= STEP;
		index += 1;
	}
	const unit = UNITS[index] ?? 'byte';
	// A tenth matters for gigabytes; of hundreds and of anything below a gigabyte nobody counts
	// tenths.
	const tenths = index >= 3 && value < 100;
	return { number: number(tenths ? Math.floor(value * 10) / 10 : Math.floor(value), locale), unit };
}

function number(value: number, locale: Locale): string {
	return numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

function unitName(unit: VolumeUnit, locale: Locale): string {
	switch (unit) {
		case 'byte':
			return m.format_bytes({}, { locale });
		case 'kilobyte':
			return m.format_kilobytes({}, { locale });
		case 'megabyte':
			return m.format_megabytes({}, { locale });
		case 'gigabyte':
			return m.format_gigabytes({}, { locale });
		case 'terabyte':
			return m.format_terabytes({}, { locale });
	}
}

/** «12,4 ГБ». */
export function formatVolume(bytes: number, locale: Locale): string {
	const { number: shown, unit } = volume(bytes, locale);
	return `${shown}\u00a0${unitName(unit, locale)}`;
}

/** «320 минут», «1 минута», «40 SMS», «12,4 ГБ». */
export function formatAmount(amount: number, unit: AllowanceUnit, locale: Locale): string {
	switch (unit) {
		case 'byte':
			return formatVolume(amount, locale);
		case 'second': {
			const count = Math.floor(Math.max(0, amount) / 60);
			return noBreak(m.format_minutes({ count, shown: number(count, locale) }, { locale }));
		}
		case 'message': {
			const count = Math.max(0, Math.floor(amount));
			return noBreak(m.format_messages({ count, shown: number(count, locale) }, { locale }));
		}
	}
}

/**
 * «12,4 из 30 ГБ», «512 МБ из 30 ГБ», «320 из 500 минут», «40 из 100 SMS»; without a total only
 * what is left.
 */
export function amountLabel(
	remaining: number,
	total: number | undefined,
	unit: AllowanceUnit,
	locale: Locale
): AmountLabel {
	if (total === undefined) return { left: formatAmount(remaining, unit, locale) };
	if (unit === 'byte') {
		const whole = volume(total, locale);
		const left = remaining > 0 ? volume(remaining, locale) : { number: number(0, locale), unit: whole.unit };
		return {
			left: left.unit === whole.unit ? left.number : formatVolume(remaining, locale),
			of: m.format_of({ total: formatVolume(total, locale) }, { locale })
		};
	}
	const step = unit === 'second' ? 60 : 1;
	const count = Math.floor(Math.max(0, total) / step);
	const shown = number(count, locale);
	return {
		left: number(Math.floor(Math.max(0, remaining) / step), locale),
		of: noBreak(
			unit === 'second'
				? m.format_of_minutes({ count, shown }, { locale })
				: m.format_of_messages({ count, shown }, { locale })
		)
	};
}
