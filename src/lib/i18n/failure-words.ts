/** The one place that turns a failure into words for people: what happened and what to do, never a code. */
import type { Failure } from '$lib/domain/failure';
import type { Format } from './format';
import { m } from './paraglide/messages.js';

type Words = (inputs: Record<string, never>, options: { locale: Format['locale'] }) => string;

/** Operator's codes (CAMARA, the payment API) and our own. What isn't here is told by its class. */
const BY_CODE: Readonly<Record<string, Words>> = {
	INVALID_ARGUMENT: m.failures_invalid_argument,
	CAPTCHA_FAILED: m.failures_captcha,
	CAPTCHA_UNSOLVED: m.failures_captcha,
	'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED': m.failures_number_not_allowed,
	'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED': m.failures_number_blocked,
	'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED': m.failures_too_many_codes,
	'ONE_TIME_PASSWORD_SMS.INVALID_OTP': m.failures_wrong_code,
	'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED': m.failures_code_expired,
	'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED': m.failures_code_burnt,
	'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK': m.failures_not_mobile_network,
	WRONG_PASSWORD: m.failures_wrong_password,
	WEAK_PASSWORD: m.failures_weak_password,
	TOO_MANY_REQUESTS: m.failures_too_many_requests,
	CROSS_SITE: m.failures_cross_site,
	STORAGE_FAILED: m.failures_storage,
	NOT_JSON: m.failures_foreign_page,
	BODY_BROKEN: m.failures_unreadable,
	NOT_A_LIST: m.failures_unreadable,
	UNEXPECTED_BODY: m.failures_unreadable,
	ALL_UNREADABLE: m.failures_unreadable,
	MAIN_BALANCE_UNREADABLE: m.failures_unreadable,
	PAYMENT_DECLINED: m.failures_payment_declined,
	PAYMENT_NOT_CAPTURED: m.failures_payment_not_captured,
	PAYMENT_ALREADY_USED: m.failures_payment_already_used,
	CARD_UNUSABLE: m.failures_card_unusable,
	CARD_UNKNOWN: m.failures_card_unknown,
	AMOUNT_OUT_OF_RANGE: m.failures_amount_out_of_range,
	RECEIVER_UNKNOWN: m.failures_receiver_unknown
};

const BY_CLASS: Readonly<Record<Failure['class'], Words>> = {
	network: m.failures_network,
	timeout: m.failures_timeout,
	server: m.failures_server,
	auth: m.failures_auth,
	conflict: m.failures_conflict,
	rejected: m.failures_rejected
};

/** One or two sentences. The operator's own words are the last resort: only for a refusal whose code nobody has translated. */
export function failureWords(failure: Failure, format: Format): string {
	const options = { locale: format.locale };
	const known = Object.hasOwn(BY_CODE, failure.code) ? BY_CODE[failure.code] : undefined;
	const reason = failure.reason.trim();
	const what =
		known === undefined && failure.class === 'rejected' && reason !== ''
			? m.failures_rejected_because({ reason }, options)
			: (known ?? BY_CLASS[failure.class])({}, options);
	if (failure.retryAt === undefined) return what;
	return `${what} ${m.failures_retry_at({ time: format.age(failure.retryAt) }, options)}`;
}
