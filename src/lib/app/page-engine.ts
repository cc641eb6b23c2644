/** The engine as a page runs it. Imported after the first paint: nothing on screen waits for it. */
import { whoseSession } from '$lib/api/own-session';
import type { AppDatabase } from '$lib/db/database';
import type { Result } from '$lib/domain/failure';
import type { Locale } from '$lib/i18n/locale';
import { serverPackOf } from '$lib/operator/server-packs';
import { askedRefreshEnded } from '$lib/platform/asked-refresh';
import { backgroundSync } from '$lib/platform/background-sync';
import { systemClock } from '$lib/platform/clock';
import { randomIds } from '$lib/platform/ids';
import { availableLocks } from '$lib/platform/locks';
import { consoleLog } from '$lib/platform/log';
import type { Connectivity } from '$lib/platform/connectivity-port';
import { pagePresence } from '$lib/platform/page-presence';
import { systemRandom } from '$lib/platform/random';
import type { Actions } from '$lib/sync/actions';
import { createEngine } from '$lib/sync/engine';
import { transportOf, type EngineDeps } from '$lib/sync/engine-deps';
import { createSessionActions } from '$lib/sync/session/session-actions';
import { sessionApis } from '$lib/sync/session/session-apis';
import { remoteContacts } from '$lib/sync/contacts/remote-contacts';
import { remoteUsage } from '$lib/sync/usage/remote-usage';
import { startLanguageMarks } from './page-languages';
import { startPageNotifications, type CapableRegistration } from './page-notifications';

export { openVault } from './open-vault';
export { pageLock } from './page-lock';

/**
 * Starts delivering and refreshing by itself; lives as long as the page. `onAnswer`: something has
 * come back, whatever it says.
 */
export function startPageEngine(
	db: AppDatabase,
	connectivity: Connectivity,
	{ locale, onAnswer }: { locale: Locale; onAnswer: () => void }
): Actions {
	const registration = async () =>
		(await navigator.serviceWorker?.getRegistration()) as CapableRegistration | undefined;
	const presence = pagePresence(window);
	const deps: EngineDeps = {
		db,
		packOf: serverPackOf,
		fetch: async (request) => {
			const answer = await fetch(request);
			onAnswer();
			return answer;
		},
		language: () => Promise.resolve(locale),
		clock: systemClock,
		ids: randomIds,
		random: systemRandom,
		locks: availableLocks(navigator.locks, presence),
		log: consoleLog({ verbose: import.meta.env.DEV }),
		backgroundSync: backgroundSync(registration),
		usage: remoteUsage(
			() => new Worker(new URL('./usage.worker.ts', import.meta.url), { type: 'module' }),
			systemClock
		),
		presence
	};
	const engine = createEngine(deps);
	const notices = startPageNotifications(deps, connectivity, registration);
	const session = createSessionActions({
		...deps,
		apiOf: sessionApis(transportOf(deps), serverPackOf),
		solveCaptcha: async (challenge, options) =>
			(await import('$lib/platform/captcha')).solveCaptcha(challenge, options),
		onSignedIn() {
			void engine.signedIn().then(askedRefreshEnded);
			notices.signedIn();
		},
		onSignedOut: () => notices.signedOut()
	});
	engine.start(connectivity);
	startLanguageMarks(db, locale);
	const contacts = remoteContacts(
		() => new Worker(new URL('./contacts.worker.ts', import.meta.url), { type: 'module' })
	);
	return {
		...engine.actions,
		contacts: () => Promise.resolve(contacts),
		async refresh(reason, ...also) {
			await engine.actions.refresh(reason, ...also);
			if (reason === 'pull') askedRefreshEnded();
		},
		session: {
			...session,
			// The diagnosis asks too, which is for devices that keep nothing: the operator can
			// answer all the same.
			checkSession: () => session.checkSession().catch(() => askOperator(deps))
		},
		async changeSetting(name, change) {
			await engine.actions.changeSetting(name, change);
			if (name === 'push') notices.settle();
		}
	};
}

async function askOperator(deps: EngineDeps): Promise<Result<void>> {
	const whose = await whoseSession(transportOf(deps), deps.packOf(undefined).api.session);
	return whose.ok ? { ok: true, value: undefined } : whose;
}
