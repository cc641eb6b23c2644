import type { Msisdn } from '$lib/domain/msisdn';
import type { NumberPlan } from '$lib/domain/number-plan';
import { parseCallee } from '$lib/domain/callee';

/** More of them would be no text to a person. */
const MOST = 3;
/** Digits with what people put between them, from a plus, a bracket or a digit to a digit. */
const RUN = /[+(\d][\d()\-\u2010-\u2015 \u00a0.]{5,24}\d/g;

/** With its country's code, or what is dialled for it: without, it may be a sum or an account. */
const isWhole = (run: string, { nationalLength }: NumberPlan): boolean =>
	run.startsWith('+') || run.replace(/\D/g, '').length > nationalLength;

/** Whole phone numbers of a text, each once; sums, codes and short numbers are none. */
export function numbersIn(text: string, plan: NumberPlan): Msisdn[] {
	const found = [...text.matchAll(RUN)].flatMap(([run]) => (isWhole(run, plan) ? (parseCallee(run, plan) ?? []) : []));
	return [...new Set(found)].slice(0, MOST);
}
