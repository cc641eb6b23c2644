/**
 * What was typed into the sum, against the operator's limits. Pure; the words are in the messages.
 */
import { minorDigits, parseMoney, toMajor, type Money } from '$lib/domain/money';
import { asciiDigits, hasTwoReadings, INVISIBLE } from '$lib/domain/typed';
import { withoutCurrency } from './currency-signs';

export type AmountProblem = 'empty' | 'not-a-sum' | 'two-readings' | 'zero' | 'too-precise' | 'too-small' | 'too-large';

export type TypedAmount = { ok: true; amount: Money } | { ok: false; problem: AmountProblem };

/** A sum as it would be typed: «500», «12,5». */
export function typedAmount(amount: Money): string {
	return String(toMajor(amount)).replace('.', ',');
}

/** More characters than any sum has. */
const LONGEST = 100;
/** Blanks part thousands, and nothing else. */
const THOUSANDS = /^\d{1,3}(?:\s\d{3})+(?![\d\s])/;

/**
 * - a comma and a point both begin the kopecks; blanks between thousands and one sign or word of
 *   the currency are put up with;
 * - nothing is guessed, rounded or thrown away: «10,000» has two readings, «1,2345» is too precise,
 *   «100 50» and «$100» are no sums in roubles;
 * - limits are whole minor units.
 */
export function readAmount(typed: string, currency: string, limits: { min: number; max: number }): TypedAmount {
	if (typed.length > LONGEST) return { ok: false, problem: 'not-a-sum' };
	const bare = withoutCurrency(asciiDigits(typed.replace(INVISIBLE, '')).trim(), currency);
	if (bare === '') return { ok: false, problem: 'empty' };
	const plain = bare.replace(THOUSANDS, (groups) => groups.replace(/\s/g, ''));
	if (hasTwoReadings(plain) && minorDigits(currency) !== 3) return { ok: false, problem: 'two-readings' };
	const [match, whole = '', fraction = ''] = /^(\d+)(?:[.,](\d*))?$/.exec(plain) ?? [];
	if (match === undefined) return { ok: false, problem: 'not-a-sum' };
	if (fraction.length > minorDigits(currency)) return { ok: false, problem: 'too-precise' };
	// Beyond what can be counted it is larger than any limit all the same.
	const amount = parseMoney(`${whole.replace(/^0+(?=\d)/, '')}.${fraction || '0'}`, currency);
	if (amount === undefined || amount.minor > limits.max) return { ok: false, problem: 'too-large' };
	if (amount.minor === 0) return { ok: false, problem: 'zero' };
	if (amount.minor < limits.min) return { ok: false, problem: 'too-small' };
	return { ok: true, amount };
}
