import type { SentSmsPassword } from '$lib/api/mappers/session';
import type { Result } from '$lib/domain/failure';
import type { Instant } from '$lib/domain/instant';
import type { SmsPasswordTicket } from '../actions';

/** By this device's clock: the operator tells how long, not when. */
export function ticketOf(sent: Result<SentSmsPassword>, now: Instant): Result<SmsPasswordTicket> {
	if (!sent.ok) return sent;
	const { authenticationId, resendAfter, validFor } = sent.value;
	return { ok: true, value: { authenticationId, resendAt: now + resendAfter, expiresAt: now + validFor } };
}
