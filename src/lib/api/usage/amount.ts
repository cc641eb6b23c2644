import type { Unit } from '../../domain/usage/record';
import type { Measure } from '../units';

/** Whole seconds, bytes or pieces. */
export interface Amount {
	amount: number;
	unit: Unit;
}

/** ISO 8601, as far as it has one length: `PT1M1S`, `P1DT2H`. Months and years have none. */
const ISO_DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;
/** `00:01:01`. Two parts alone would be minutes to some and hours to others. */
const CLOCK = /^(\d{1,4}):([0-5]\d):([0-5]\d(?:\.\d+)?)$/;

/**
 * What measures a record, in our units: a number, or the length of a time written out. Fractions
 * (volumes in KB) round to whole base units. `undefined` for what can't be read, and for a length
 * of time where something else is measured.
 */
export function amountOf(value: unknown, measure: Measure | undefined): Amount | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number !== 'number') return undefined;
	if (!Number.isNaN(number)) return measure && { amount: Math.round(number * measure.size), unit: measure.unit };
	const seconds = measure?.unit === 'byte' ? undefined : secondsOf(String(value).trim());
	return seconds === undefined ? undefined : { amount: Math.round(seconds), unit: 'second' };
}

function secondsOf(text: string): number | undefined {
	const [iso, days, hours, minutes, seconds] = ISO_DURATION.exec(text) ?? [];
	if (iso !== undefined) {
		if (/[PT]$/.test(iso)) return undefined;
		return total(days, hours, minutes, seconds);
	}
	const [clock, ...parts] = CLOCK.exec(text) ?? [];
	return clock === undefined ? undefined : total('0', ...parts);
}

function total(days = '0', hours = '0', minutes = '0', seconds = '0'): number {
	return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds.replace(',', '.'));
}
