import type { SignInProblem } from './sign-in-flow.svelte';
import type { Failure } from '$lib/domain/failure';
import type { NumberPlan } from '$lib/domain/number-plan';
import { formatMsisdn, type Msisdn } from '$lib/domain/msisdn';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** The operator was not reached, or can't answer now: not the fault of anything typed. */
export function isOutage({ class: failureClass, status }: Failure): boolean {
	return failureClass === 'network' || failureClass === 'timeout' || (failureClass === 'server' && status !== 429);
}

/** Beside the phone field. */
export function phoneText(problem: SignInProblem | undefined, plan: NumberPlan, format: Format): string | undefined {
	if (problem?.kind === 'phone') return m.auth_phone_invalid({ example: exampleOf(plan) });
	return entryText(problem, format);
}

/**
 * Beside the code field. With the tries that are left; a wrong password means here that the code is
 * of an older SMS, or mistyped.
 */
export function codeText(problem: SignInProblem | undefined, length: number, format: Format): string | undefined {
	if (problem?.kind === 'code') return m.auth_code_short({ count: length });
	if (problem?.kind === 'failure' && problem.failure.code === 'WRONG_PASSWORD') return m.auth_code_wrong_or_old();
	const words = entryText(problem, format);
	const left = problem?.kind === 'failure' ? problem.failure.attemptsLeft : undefined;
	return words && left !== undefined ? `${words} ${m.auth_attempts_left({ count: left })}` : words;
}

/** Beside the password field. */
export function passwordText(problem: SignInProblem | undefined, format: Format): string | undefined {
	return problem?.kind === 'password' ? m.auth_password_empty() : entryText(problem, format);
}

function entryText(problem: SignInProblem | undefined, format: Format): string | undefined {
	return problem?.kind === 'failure' && !isOutage(problem.failure) ? failureText(problem.failure, format) : undefined;
}

function exampleOf(plan: NumberPlan): string {
	const national = (plan.mobilePrefixes[0] ?? '').padEnd(plan.nationalLength, '0');
	const example: Msisdn = `+${plan.countryCode}${national}`;
	// One word: it must not be broken at its own dashes.
	return formatMsisdn(example, plan).replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}
