/** A refusal of the session API in CAMARA's words; the handler makes its body of it. */
export interface Refusal {
	ok: false;
	status: 400 | 401 | 403 | 429;
	code: string;
	message: string;
	/** Seconds, for the Retry-After header. */
	retryAfter?: number;
	/** With INVALID_OTP. */
	attemptsLeft?: number;
}

export type Answer<T> = { ok: true; value: T } | Refusal;

export const granted = <T>(value: T): Answer<T> => ({ ok: true, value });

export function refused(
	status: Refusal['status'],
	code: string,
	message: string,
	more: { retryAfter?: number; attemptsLeft?: number } = {}
): Refusal {
	return { ok: false, status, code, message, ...more };
}

/** CAMARA prefixes the codes of its SMS passwords with the API's name. */
export const otpCode = (code: string): string => `ONE_TIME_PASSWORD_SMS.${code}`;
