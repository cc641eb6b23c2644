import type { Allowance } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { noBreak } from '$lib/i18n/format/no-break';

/** What is left of each package that is counted, in a line each: «12,4 из 30 ГБ · Интернет». */
export const leftTexts = (allowances: readonly Allowance[], format: Format): string[] =>
	allowances.flatMap(({ remaining, total, unit, name }) => {
		if (remaining === 'unlimited') return [];
		const { left, of } = format.amountLabel(remaining, total, unit);
		return [[noBreak([left, of].filter(Boolean).join(' ')), ...(name ? [name] : [])].join(' · ')];
	});
