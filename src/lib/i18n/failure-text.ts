/**
 * The one place that turns a failure into words for people: what happened and what to do, never a
 * code.
 */
import type { Failure } from '$lib/domain/failure';
import type { Format } from './format';
import { m } from './paraglide/messages.js';

type FailureText = (inputs: Record<string, never>, options: { locale: Format['locale'] }) => string;

/** Operator's codes (CAMARA, the payment API) and our own. What isn't here is told by its class. */
const BY_CODE: Readonly<Record<string, FailureText>> = {
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
	COMMON_PASSWORD: m.failures_common_password,
	STEP_UP_REQUIRED: m.failures_step_up,
	NOT_ASKED: m.failures_not_asked,
	TOO_MANY_REQUESTS: m.failures_too_many_requests,
	CROSS_SITE: m.failures_cross_site,
	STORAGE_FAILED: m.failures_storage,
	NOT_JSON: m.failures_foreign_page,
	BODY_BROKEN: m.failures_unreadable,
	NOT_A_LIST: m.failures_unreadable,
	LIST_TOO_LONG: m.failures_too_long,
	NO_ACCESS: m.failures_no_access,
	RIGHT_MISSING: m.failures_right_missing,
	NOT_FOR_LINE: m.failures_server,
	LINK_LIMIT: m.failures_link_limit,
	ALREADY_LINKED: m.failures_already_linked,
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

/** What a status alone says to people: more than a sentence in a foreign language. */
const BY_STATUS: Readonly<Partial<Record<number, FailureText>>> = {
	403: m.failures_no_access,
	404: m.failures_not_found
};

const BY_CLASS: Readonly<Record<Failure['class'], FailureText>> = {
	network: m.failures_network,
	timeout: m.failures_timeout,
	server: m.failures_server,
	auth: m.failures_auth,
	conflict: m.failures_conflict,
	rejected: m.failures_rejected
};

/**
 * One or two sentences. The operator's own words are for a refusal whose code nobody has
 * translated, in another language than the reader's only where there is nothing else to say.
 */
export function failureText(failure: Failure, format: Format): string {
	const options = { locale: format.locale };
	const known = Object.hasOwn(BY_CODE, failure.code) ? BY_CODE[failure.code] : undefined;
	const reason = failure.class === 'rejected' && known === undefined ? failure.reason.trim() : '';
	const status = failure.class === 'rejected' ? BY_STATUS[failure.status ?? 0] : undefined;
	const quoted = reason !== '' && (status === undefined || isIn(reason, format.locale));
	const what = quoted
		? m.failures_rejected_because({ reason }, options)
		: (known ?? status ?? BY_CLASS[failure.class])({}, options);
	if (failure.retryAt === undefined) return what;
	return `${what} ${m.failures_retry_at({ time: format.age(failure.retryAt) }, options)}`;
}

/** By its letters: good enough for the two languages there are. */
function isIn(text: string, locale: Format['locale']): boolean {
	return /\p{Script=Cyrillic}/u.test(text) === (locale === 'ru');
}
