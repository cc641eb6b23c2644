import type { SessionActions } from '../actions';
import { SESSION_LOCK } from '../lock-names';
import { ticketOf } from './ticket';
import { CaptchaPrefetcher, type SolveCaptcha } from './captcha-prefetcher';
import type { CaptchaAnswer, SessionApi } from '$lib/api/session';
import type { AppDatabase } from '$lib/db/database';
import { currentSession } from '$lib/db/repositories/session';
import {
	beginSession,
	endSession,
	expireIfOver,
	expireSession,
	forgetDevices,
	owesSignOut,
	signOutAcknowledged,
	storeNotices,
	updateSession,
	wipe
} from '$lib/db/repositories/session-row';
import type { Failure, Result } from '$lib/domain/failure';
import type { Msisdn } from '$lib/domain/msisdn';
import { lineId, type OperatedLine } from '$lib/domain/line';
import type { SessionInfo, SessionState } from '$lib/domain/session';
import type { Clock } from '$lib/platform/clock';
import type { Ids } from '$lib/platform/ids';
import type { EngineDeps } from '../engine-deps';
import type { Locks } from '$lib/platform/locks';
import type { Log } from '$lib/platform/log';

export interface SessionDeps {
	db: AppDatabase;
	/**
	 * Of the operator that a line belongs to, of the default one where none is known. Operators
	 * that share their servers share one, and with it the captcha that has been made ready.
	 */
	apiOf(of: Partial<OperatedLine> | undefined): SessionApi;
	packOf: EngineDeps['packOf'];
	clock: Clock;
	ids: Ids;
	locks: Locks;
	log: Log;
	solveCaptcha: SolveCaptcha;
	/** A session has begun: time to pull and to drain. */
	onSignedIn(): void;
	/** «Выход» has emptied the device; the operator has yet to be told. */
	onSignedOut(): void;
}

const NOT_BY_NETWORK: Failure = {
	class: 'rejected',
	code: 'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK',
	reason: 'Not on the mobile network of a line that signs in this way'
};

const EXPIRED = 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED';

/**
 * Everything a person does about the session. Contract:
 * - expected failures come back as values; a 401 also makes the session `expired`;
 * - a captcha the operator no longer takes (the phone slept) is made anew once, without a word;
 * - «Выход» and idle sign-out act on this device at once; the operator is told now or, when it
 *   can't be reached, as soon as it can, and always before the next sign-in.
 */
export function createSessionActions(deps: SessionDeps): SessionActions {
	const { db, apiOf, clock, locks, log } = deps;
	const prefetchers = new Map<SessionApi, CaptchaPrefetcher>();

	function captchaOf(of: OperatedLine | undefined): CaptchaPrefetcher {
		const api = apiOf(of);
		const drafts = prefetchers.get(api) ?? new CaptchaPrefetcher(api, clock, deps.solveCaptcha);
		prefetchers.set(api, drafts);
		return drafts;
	}

	/** The work for it is done before anybody waits for the lock. */
	async function withCaptcha<T>(
		who: OperatedLine,
		call: (api: SessionApi, proof: CaptchaAnswer) => Promise<Result<T>>
	): Promise<Result<T>> {
		for (let attempt = 1; ; attempt += 1) {
			const proof = await captchaOf(who).take();
			if (!proof.ok) return proof;
			const result = await call(apiOf(who), proof.value);
			if (result.ok || result.failure.code !== 'CAPTCHA_FAILED' || attempt > 1) return result;
		}
	}

	const said = (who: OperatedLine) => () => deps.packOf(who).id;

	const withPassword = (who: OperatedLine, password: string) =>
		withCaptcha(who, (api, proof) => signIn(said(who), () => api.signInWithPassword(who.number, password, proof)));

	/** Inside the lock only. `of`: whose session it was, when «Выход» has just forgotten it. */
	async function tellSignOut(of?: OperatedLine, owed?: true): Promise<void> {
		const owing = owed ?? (await owesSignOut(db));
		if (owing === undefined) return;
		const whose = of ?? (typeof owing === 'string' ? { operator: owing } : await currentSession(db));
		const result = await apiOf(whose).signOut();
		const heard = result.ok || result.failure.class === 'auth' || result.failure.class === 'rejected';
		if (heard) await signOutAcknowledged(db);
		else log.warn('sign-out not heard yet', { code: result.failure.code });
	}

	const settleSignOut = () => locks.urgent(SESSION_LOCK, () => tellSignOut());

	/**
	 * Of a line that the network has named. Servers may serve several operators: of those the
	 * number proposes one.
	 */
	function operatorByNetwork(last: OperatedLine | undefined, number: Msisdn): string {
		const asked = deps.packOf(last);
		if (last?.number === number) return asked.id;
		const proposed = deps.packOf({ number });
		return proposed.api.session === asked.api.session ? proposed.id : asked.id;
	}

	function signIn(
		operatorOf: (number: Msisdn) => string,
		call: () => Promise<Result<SessionInfo>>
	): Promise<Result<SessionState>> {
		return locks.urgent(SESSION_LOCK, async () => {
			await tellSignOut();
			const result = await call();
			if (!result.ok) return result;
			try {
				const { value: info } = result;
				const fresh = () => lineId(deps.ids.uuid());
				const state = await beginSession(db, info, operatorOf(info.number), clock.now(), fresh);
				deps.onSignedIn();
				return { ok: true, value: state };
			} catch (error) {
				log.error('session not stored', { error: String(error) });
				return { ok: false, failure: { class: 'rejected', code: 'STORAGE_FAILED', reason: String(error) } };
			}
		});
	}

	async function authorised<T>(call: (api: SessionApi) => Promise<Result<T>>): Promise<Result<T>> {
		const seen = await currentSession(db);
		const result = await call(apiOf(seen));
		if (!result.ok && result.failure.class === 'auth') await expireSession(db, seen);
		return result;
	}

	return {
		prepareCaptcha: async (onProgress) => withoutValue(await captchaOf(await currentSession(db)).prepare(onProgress)),

		async requestSmsPassword(who, onProgress) {
			onProgress?.('captcha');
			return withCaptcha(who, async (api, proof) => {
				onProgress?.('sending');
				return ticketOf(await api.requestSmsPassword(who.number, proof), clock.now());
			});
		},

		async signInWithCode(ticket, who, code) {
			const result = await signIn(said(who), () => apiOf(who).signInWithCode(ticket.authenticationId, code));
			const replaced = !result.ok && result.failure.code === EXPIRED && clock.now() < ticket.expiresAt;
			return replaced ? withPassword(who, code) : result;
		},

		signInWithPassword: withPassword,

		async networkSignIn() {
			const last = await currentSession(db);
			return signIn(
				(number) => operatorByNetwork(last, number),
				async () => {
					const api = apiOf(last);
					const may = await api.mayNetworkSignIn();
					if (!may.ok) return may;
					return may.value ? api.networkSignIn() : { ok: false, failure: NOT_BY_NETWORK };
				}
			);
		},

		requestConfirmation: async () => ticketOf(await authorised((api) => api.requestConfirmation()), clock.now()),

		async changePassword(input) {
			const seen = await currentSession(db);
			const result = await authorised((api) => api.changePassword(input));
			if (!result.ok) return result;
			await updateSession(db, seen, { hasPermanentPassword: true });
			await forgetDevices(db, seen, ({ current }) => !current);
			return result;
		},

		async endDevice(id) {
			const seen = await currentSession(db);
			const result = await authorised((api) => api.endSession(id));
			if (result.ok) await forgetDevices(db, seen, (device) => device.id === id);
			return result;
		},

		async endOtherDevices() {
			const seen = await currentSession(db);
			const result = await authorised((api) => api.endOtherSessions());
			if (result.ok) await forgetDevices(db, seen, ({ current }) => !current);
			return result;
		},

		async setNotices(notices) {
			const seen = await currentSession(db);
			const result = await authorised((api) => api.changeNotices(notices));
			if (result.ok) await storeNotices(db, seen, result.value);
			return result;
		},

		async setNetworkSignIn(on) {
			const seen = await currentSession(db);
			const result = await authorised((api) => api.changeNetworkSignIn(on));
			if (result.ok) await updateSession(db, seen, { networkSignIn: result.value });
			return withoutValue(result);
		},

		async checkSession() {
			await expireIfOver(db, clock.now());
			const seen = await currentSession(db);
			const result = await authorised((api) => api.current());
			if (!result.ok) return withoutValue(result);
			const { hasPermanentPassword, networkSignIn } = result.value;
			await updateSession(db, seen, { hasPermanentPassword, networkSignIn });
			return withoutValue(result);
		},

		expireIfOver: () => expireIfOver(db, clock.now()),

		flushSignOut: settleSignOut,

		async signOut() {
			const seen = await currentSession(db);
			let noted = false;
			try {
				await wipe(db, seen);
				noted = true;
			} finally {
				deps.onSignedOut();
				// The operator is told even by a device that can delete nothing.
				await locks.urgent(SESSION_LOCK, () => tellSignOut(seen, noted ? undefined : true));
			}
		},

		async endForIdleness() {
			if (await endSession(db)) await settleSignOut();
		}
	};
}

const withoutValue = (result: Result<unknown>): Result<void> => (result.ok ? { ok: true, value: undefined } : result);
