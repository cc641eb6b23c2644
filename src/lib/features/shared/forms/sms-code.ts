import type { Failure } from '$lib/domain/failure';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

const SPENT = ['ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED', 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED'];

/** No entry can redeem the code any more: another has to be asked for. */
export const isSpent = ({ code }: Failure): boolean => SPENT.includes(code);

/** Why a code was not taken, and how many entries are left. */
export function codeFailureText(failure: Failure, format: Format): string {
	const words = failureText(failure, format);
	const { attemptsLeft: count } = failure;
	return count === undefined ? words : `${words} ${m.auth_attempts_left({ count })}`;
}
