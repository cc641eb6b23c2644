/** What was typed into the sum, against the operator's limits. Pure; the words are in the messages. */
import { parseMoney, toMajor, type Money } from '$lib/domain/money';

export type AmountProblem = 'empty' | 'not-a-sum' | 'zero' | 'too-precise' | 'too-small' | 'too-large';

export type TypedAmount = { ok: true; amount: Money } | { ok: false; problem: AmountProblem };

/** A sum as it would be typed: «500», «12,5». */
export function typedAmount(amount: Money): string {
	return String(toMajor(amount)).replace('.', ',');
}

/**
 * - a comma and a point both begin the kopecks; spaces of any kind and one sign of the currency are put up with;
 * - nothing is guessed or rounded: «1,234» is too precise, never 1234;
 * - limits are whole minor units.
 */
export function readAmount(typed: string, currency: string, limits: { min: number; max: number }): TypedAmount {
	const bare = typed.replace(/[\s\p{Sc}]/gu, '').replace(',', '.');
	if (bare === '') return { ok: false, problem: 'empty' };
	if (!/^\d+(\.\d*)?$/.test(bare)) return { ok: false, problem: 'not-a-sum' };
	// More digits than any account holds: `parseMoney` would call it unreadable, but a person typed a very large sum.
	if (/^0*\d{16,}/.test(bare) && !/^0+(\.|$)/.test(bare)) return { ok: false, problem: 'too-large' };
	const amount = parseMoney(bare.replace(/\.$/, ''), currency);
	if (amount === undefined) return { ok: false, problem: 'too-precise' };
	if (amount.minor === 0) return { ok: false, problem: 'zero' };
	if (amount.minor < limits.min) return { ok: false, problem: 'too-small' };
	if (amount.minor > limits.max) return { ok: false, problem: 'too-large' };
	return { ok: true, amount };
}
