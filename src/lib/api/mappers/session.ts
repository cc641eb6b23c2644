import * as v from 'valibot';
import { SECOND } from '../../domain/instant';
import { isMsisdn, type Msisdn } from '../../domain/msisdn';
import type { SessionInfo } from '../../domain/session';
import { id, instant, maybe, present, read } from './fields';

/** Spans, not moments: the operator's clock and the device's need not agree. Milliseconds. */
export interface SentSmsPassword {
	authenticationId: string;
	resendAfter: number;
	validFor: number;
}

export type Challenge = v.InferOutput<typeof challenge>;

/** Kept whole: the signature covers every field, also those this version does not know. */
const challenge = v.looseObject({
	parameters: v.looseObject({
		algorithm: v.string(),
		nonce: v.string(),
		salt: v.string(),
		cost: v.number(),
		keyLength: v.number(),
		keyPrefix: v.string(),
		data: v.looseObject({ maxCounter: v.pipe(v.number(), v.minValue(1)) })
	}),
	signature: v.string()
});

const sentSmsPassword = v.object({
	authenticationId: id,
	resendAfter: v.pipe(v.number(), v.minValue(0)),
	sentAt: instant,
	expiresAt: instant
});

const session = v.object({
	phoneNumber: v.custom<Msisdn>(isMsisdn),
	method: v.picklist(['sms-password', 'password', 'network']),
	signedInAt: instant,
	passwordExpiresAt: maybe(instant),
	hasPermanentPassword: v.boolean(),
	networkSignIn: v.boolean()
});

export function toChallenge(body: unknown): Challenge | undefined {
	return read(challenge, body);
}

export function toSentSmsPassword(body: unknown): SentSmsPassword | undefined {
	const dto = read(sentSmsPassword, body);
	if (dto === undefined) return undefined;
	const { authenticationId, resendAfter, sentAt, expiresAt } = dto;
	return { authenticationId, resendAfter: resendAfter * SECOND, validFor: expiresAt - sentAt };
}

export function toSessionInfo(body: unknown): SessionInfo | undefined {
	const dto = read(session, body);
	if (dto === undefined) return undefined;
	const { phoneNumber, method, signedInAt, passwordExpiresAt, hasPermanentPassword, networkSignIn } = dto;
	const validFor = passwordExpiresAt === undefined ? undefined : passwordExpiresAt - signedInAt;
	return { number: phoneNumber, method, ...present({ validFor }), hasPermanentPassword, networkSignIn };
}
