import type { Movement } from '$lib/domain/subscriber';
import { isoDay, type Day } from '$lib/domain/usage/day';
import { findDay } from '$lib/domain/usage/find-day';
import { monthNames } from '$lib/domain/usage/month-names';
import { intlTag, LANGUAGES } from '$lib/i18n/locale';

/**
 * The records behind a charge. `named`: the operator's words say of which day it is; else it is the
 * day on which it was made.
 */
export interface ChargeRecords {
	named: boolean;
	href: string;
}

/** `undefined` for what is no charge: nothing was used for it. */
export function chargeRecords(movement: Movement, dayNumber: (at: number) => Day): ChargeRecords | undefined {
	if (movement.kind !== 'charge' || movement.undirected) return undefined;
	const charged = dayNumber(movement.at);
	const months = monthNames(LANGUAGES.map(({ locale }) => intlTag(locale)));
	const found = findDay(movement.description, { today: charged, months })?.day;
	const day = isoDay(found ?? charged);
	return { named: found !== undefined, href: `/expenses?from=${day}&to=${day}&show=records` };
}
