import { isLow } from '$lib/domain/allowance';
import type { Allowance } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { noBreak } from '$lib/i18n/format/no-break';

const ORDER: readonly Allowance['kind'][] = ['data', 'voice', 'sms', 'other'];

/**
 * What is left of each package that is counted, in a line each: «12,4 из 30 ГБ · Интернет». Those
 * that run out come first, then the internet.
 */
export const leftTexts = (allowances: readonly Allowance[], format: Format): string[] =>
	allowances
		.toSorted((a, b) => Number(isLow(b)) - Number(isLow(a)) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
		.flatMap(({ remaining, total, unit, name }) => {
			if (remaining === 'unlimited') return [];
			const { left, of } = format.amountLabel(remaining, total, unit);
			return [[noBreak([left, of].filter(Boolean).join(' ')), ...(name ? [name] : [])].join(' · ')];
		});
