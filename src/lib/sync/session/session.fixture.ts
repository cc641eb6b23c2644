import { createSessionActions } from './session-actions';
import type { SessionApi } from '$lib/api/session';
import { currentSession } from '$lib/db/repositories/session';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '$lib/db/database';
import type { Failure, Result } from '$lib/domain/failure';
import { HOUR, MINUTE } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import type { SessionInfo } from '$lib/domain/session';
import { omit } from '$lib/domain/util/omit';
import type { NewOutboxEntry } from '$lib/domain/outbox';
import { entry } from '$lib/domain/outbox.fixture';
import { serverPackOf } from '$lib/operator/server-packs';
import { inProcessLocks } from '$lib/platform/locks';

export const LINE: Msisdn = '+79000000001';
export const OTHER: Msisdn = '+79000000002';
export const INFO: SessionInfo = {
	number: LINE,
	method: 'sms-password',
	validFor: 47 * HOUR,
	hasPermanentPassword: false,
	networkSignIn: true
};

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (failureClass: Failure['class'], code: string): { ok: false; failure: Failure } => ({
	ok: false,
	failure: { class: failureClass, code, reason: '' }
});

type Answers = { [Call in keyof SessionApi]: Awaited<ReturnType<SessionApi[Call]>> };

const CHALLENGE = {
	parameters: {
		algorithm: 'PBKDF2/SHA-256',
		nonce: '',
		salt: '',
		cost: 1,
		keyLength: 32,
		keyPrefix: '',
		data: { maxCounter: 100 }
	},
	signature: ''
};

/** A top-up that waits in the queue of {@link LINE}, before the database gives it a place. */
export const QUEUED: NewOutboxEntry = omit(entry(), 'seq');

let databases = 0;

/**
 * A fresh device: its own database, a clock that stands still, an operator that answers what
 * `answers` says.
 */
export function device(packOf: typeof serverPackOf = serverPackOf) {
	const clock = { at: Date.UTC(2026, 10, 22, 12), now: () => clock.at, after: () => () => undefined };
	const db = new AppDatabase(ownUpgrades, `session-test-${(databases += 1)}`);
	const calls: string[] = [];
	const answers: Answers = {
		challenge: ok(CHALLENGE),
		requestSmsPassword: ok({ authenticationId: 'a1', resendAfter: MINUTE, validFor: 48 * HOUR }),
		signInWithCode: ok(INFO),
		signInWithPassword: ok(INFO),
		mayNetworkSignIn: ok(true),
		networkSignIn: ok(INFO),
		current: ok(INFO),
		requestConfirmation: ok({ authenticationId: 'c1', resendAfter: MINUTE, validFor: 5 * MINUTE }),
		confirmCommand: ok(undefined),
		changePassword: ok(undefined),
		endSession: ok(undefined),
		endOtherSessions: ok(undefined),
		signOut: ok(undefined),
		changeNotices: ok({ signIn: true, passwordChange: true, wrongEntries: false }),
		changeNetworkSignIn: ok(false)
	};
	/** What happens while a call is on its way. */
	const during: Partial<Record<keyof SessionApi, () => Promise<void>>> = {};
	const api = Object.fromEntries(
		Object.keys(answers).map((name) => [
			name,
			async () => {
				const call = name as keyof SessionApi;
				calls.push(call);
				const answer = answers[call];
				await during[call]?.();
				return answer;
			}
		])
	) as unknown as SessionApi;
	const solve = { runs: 0, fails: false };
	const warnings: string[] = [];
	let ids = 0;
	/** Whose operator was meant. */
	const asked: (string | undefined)[] = [];
	const operators: (string | undefined)[] = [];
	const locks = inProcessLocks();
	const actions = createSessionActions({
		db,
		packOf,
		apiOf(of) {
			asked.push(of?.number);
			operators.push(of?.operator);
			return api;
		},
		clock,
		// The first line that signs in is mostly LINE, the next one OTHER.
		ids: { uuid: () => [LINE, OTHER][(ids += 1) - 1] ?? String(ids) },
		locks,
		log: { error: () => undefined, info: () => undefined, warn: (event) => warnings.push(event) },
		solveCaptcha: async (_, { onProgress }) => {
			solve.runs += 1;
			onProgress(0.5);
			if (solve.fails) throw new Error('no worker');
			return { counter: solve.runs, derivedKey: '' };
		},
		onSignedIn: () => calls.push('onSignedIn'),
		onSignedOut: () => calls.push('onSignedOut')
	});
	const session = () => currentSession(db);
	const signIn = () => actions.signInWithPassword({ number: LINE }, 'Sea-2026');
	return { asked, operators, clock, db, calls, answers, during, actions, locks, solve, warnings, session, signIn };
}
