/**
 * Tells the operator which notices this device wants. Not a command of the outbox: only the newest
 * preferences matter and sending them twice does no harm, so the whole of them is sent whenever
 * they differ from what the operator has acknowledged. Contract:
 * - preferences end with their sign-in: the browser is unsubscribed at once, the operator is told
 *   now or when it can next be reached, which needs no session;
 * - preferences are sent only under the cookie of the line they belong to;
 * - what the person changes meanwhile is never overwritten;
 * - why sending failed is stored with the preferences (`trouble`), for the screen to show.
 */
import { whoseSession } from '$lib/api/own-session';
import { deleteSubscription, getPushKey, putSubscription } from '$lib/api/push';
import type { Transport } from '$lib/api/transport';
import type { AppDatabase } from '$lib/db/database';
import { idOf, pushSettings, storeDelivery, unsubscribeAcknowledged } from '$lib/db/repositories/push';
import { currentSession } from '$lib/db/repositories/session';
import type { Failure } from '$lib/domain/failure';
import { omit } from '$lib/domain/util/omit';
import { needsDelivery, type PushTrouble, type PushPreferences } from '$lib/domain/push/preferences';
import type { OperatorPack } from '$lib/operator/pack';
import type { Clock } from '$lib/platform/clock';
import type { Locks } from '$lib/platform/locks';
import type { Log } from '$lib/platform/log';
import type { PushManagerPort } from '$lib/platform/push';
import type { EngineDeps } from './engine-deps';
import { PUSH_LOCK, SESSION_LOCK } from './lock-names';

/** Tag of the Background Sync registration. */
export const PUSH_TAG = 'push';

export interface PushDeps {
	db: AppDatabase;
	transport: Transport;
	/**
	 * Preferences go to the operator of the signed-in line, an unsubscribe to the operator that
	 * holds the subscription.
	 */
	packOf: EngineDeps['packOf'];
	door: PushManagerPort;
	clock: Clock;
	locks: Locks;
	log: Log;
}

type SubscriptionDeps = Omit<PushDeps, 'packOf'> & Pick<OperatorPack, 'api'>;

/** `waits`: a network would help. Throws only `StorageError`. */
export function syncPushSubscription({ packOf, ...means }: PushDeps): Promise<'settled' | 'waits'> {
	return means.locks.exclusive(PUSH_LOCK, async () => {
		const deps: SubscriptionDeps = { ...means, api: packOf(await currentSession(means.db)).api };
		const { push: preferences, pushOwed = [] } = await pushSettings(deps.db);
		if (pushOwed.length > 0 && preferences === undefined) await deps.door.unsubscribe();
		let waits = false;
		for (const owed of pushOwed) {
			const id = idOf(owed);
			const { api } = typeof owed === 'string' ? deps : packOf(owed);
			if (await withdrawn({ ...deps, api }, id)) await unsubscribeAcknowledged(deps.db, id);
			else waits = true;
		}
		if (preferences !== undefined && needsDelivery(preferences, deps.door.allowed(), deps.clock.now())) {
			const outcome =
				preferences.kinds.length === 0 ? await withdraw(deps, preferences) : await tell(deps, preferences);
			await storeDelivery(deps.db, preferences, outcome);
			waits ||= outcome?.trouble === 'unreachable';
		}
		return waits ? 'waits' : 'settled';
	});
}

async function withdrawn({ transport, api, log }: SubscriptionDeps, id: string): Promise<boolean> {
	const answer = await deleteSubscription(transport, api.push, id);
	if (answer.ok || troubleOf(answer.failure) === 'refused') return true;
	log.warn('subscription not withdrawn yet', { code: answer.failure.code });
	return false;
}

async function withdraw(deps: SubscriptionDeps, preferences: PushPreferences): Promise<PushPreferences | undefined> {
	await deps.door.unsubscribe();
	return (await withdrawn(deps, preferences.id)) ? undefined : inTrouble(preferences, 'unreachable');
}

async function tell(deps: SubscriptionDeps, preferences: PushPreferences): Promise<PushPreferences> {
	const { db, api, door: manager, clock, locks, log } = deps;
	if (!manager.allowed()) return inTrouble(preferences, 'denied');
	const key = await getPushKey(deps.transport, api.push);
	if (!key.ok) return inTrouble(preferences, troubleOf(key.failure));
	const address = await manager.subscribe(key.value);
	if (address === undefined) return inTrouble(preferences, 'no-service');
	return locks.shared(SESSION_LOCK, async ({ wanted }) => {
		const transport = { ...deps.transport, signal: wanted };
		const session = await currentSession(db);
		if (session?.status !== 'active') return inTrouble(preferences, 'sign-in');
		const whose = await whoseSession(transport, api.session);
		if (whose.ok && whose.value !== session.number) return inTrouble(preferences, 'sign-in');
		const answer = whose.ok ? await putSubscription(transport, api.push, preferences, address) : whose;
		if (answer.ok) return { ...omit(preferences, 'trouble'), heardAt: clock.now() };
		log.warn('notices not told', { class: answer.failure.class, code: answer.failure.code });
		return inTrouble(preferences, troubleOf(answer.failure));
	});
}

function inTrouble(preferences: PushPreferences, trouble: PushTrouble): PushPreferences {
	return { ...omit(preferences, 'heardAt'), trouble };
}

function troubleOf({ class: failureClass }: Failure): PushTrouble {
	if (failureClass === 'auth') return 'sign-in';
	return failureClass === 'rejected' || failureClass === 'conflict' ? 'refused' : 'unreachable';
}
