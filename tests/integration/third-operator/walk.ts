/**
 * What the app does with an operator that only its pack tells of. Runs in the copy of the sources
 * that the test has added it to.
 */
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createTestOperator, ORIGIN } from '../../../mocks/node';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '$lib/db/database';
import { freshnessOf } from '$lib/db/repositories/resources';
import { entriesOf } from '$lib/db/repositories/outbox';
import { pushSettings } from '$lib/db/repositories/push';
import { currentSession } from '$lib/db/repositories/session';
import { saveSetting } from '$lib/db/repositories/settings';
import { readCounts } from '$lib/db/usage/reader';
import { createUsageWriter } from '$lib/db/usage/writer';
import type { Msisdn } from '$lib/domain/msisdn';
import { topUpFrom } from '$lib/domain/top-up';
import { operatorsOf } from '$lib/operator/choice';
import { waysTo } from '$lib/operator/dial';
import { messageReaderOf, textSafetyOf } from '$lib/operator/sms-rules';
import { packOf } from '$lib/operator/packs';
import { regionsOf } from '$lib/operator/regions';
import { serverPackOf } from '$lib/operator/server-packs';
import { packFaults } from '$lib/operator/validate';
import { inProcessLocks } from '$lib/platform/locks';
import { manualClock } from '$lib/platform/manual-clock.fixture';
import { createEngine } from '$lib/sync/engine';
import { transportOf, type EngineDeps } from '$lib/sync/engine-deps';
import { syncPushSubscription } from '$lib/sync/push-subscription';
import { createSessionActions } from '$lib/sync/session/session-actions';
import { sessionApis } from '$lib/sync/session/session-apis';
import { ingestPages } from '$lib/sync/usage/ingest-pages';
import { usageDecoders } from '$lib/sync/usage/usage-decoders';

/** In a range of the other operator's: it was ported. */
const LINE: Msisdn = '+79000000001';
const NOON = Date.UTC(2026, 10, 22, 9);
const TEXT = 'Ваш баланс: 123,45 руб. Подробнее: https://nord.example/x';

export async function walk() {
	const host = createTestOperator({ now: NOON });
	const device = host.device();
	const clock = manualClock(NOON);
	const db = new AppDatabase(ownUpgrades, 'third-operator');
	const paths: string[] = [];
	const warnings: string[] = [];
	const note = (event: string) => void warnings.push(event);
	const writer = createUsageWriter(db);
	let keys = 0;
	const deps: EngineDeps = {
		...{ db, packOf: serverPackOf, clock, origin: ORIGIN, locks: inProcessLocks(), random: () => 0.5 },
		fetch(request) {
			paths.push(new URL(request.url).pathname);
			return device.fetch(request);
		},
		language: () => Promise.resolve('ru'),
		ids: { uuid: () => `key-${(keys += 1)}` },
		log: { error: note, warn: note, info: () => undefined },
		usage: {
			ingest: (pages) => ingestPages(writer, usageDecoders(serverPackOf), pages),
			end: () => undefined
		}
	};
	const engine = createEngine(deps);
	const door = {
		allowed: () => true,
		subscribe: () => Promise.resolve({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
		unsubscribe: () => Promise.resolve()
	};
	const settle = () => syncPushSubscription({ ...deps, transport: transportOf(deps), door });
	const session = createSessionActions({
		...deps,
		apiOf: sessionApis(transportOf(deps), serverPackOf),
		async solveCaptcha(challenge) {
			const solution = await solveChallenge({ challenge, deriveKey } as Parameters<typeof solveChallenge>[0]);
			if (!solution) throw new Error('not solved');
			return solution as { counter: number; derivedKey: string };
		},
		onSignedIn: () => undefined,
		onSignedOut: () => undefined
	});

	const choice = operatorsOf(LINE).map(({ id }) => id);
	const own = operatorsOf('+79770000001').map(({ id }) => id);
	const who = { number: LINE, operator: 'nord' };
	const pack = packOf(who);
	const sent = await session.requestSmsPassword(who);
	if (!sent.ok) throw new Error(`${sent.failure.code} ${sent.failure.reason}`);
	const code = /#(\d+)$/.exec(host.operator.sms.to(LINE).at(-1)?.text ?? '')?.[1] ?? '';
	const signedIn = await session.signInWithCode(sent.value, who, code);

	await engine.actions.refresh('pull');
	await engine.bringUsage('person');
	if (!signedIn.ok) throw new Error(signedIn.failure.reason);
	const { line, operator } = signedIn.value;
	const failed = Object.entries(await freshnessOf(db, line)).filter(([, { failure }]) => failure !== undefined);
	const [card] = await db.cards.toArray();
	if (card === undefined) throw new Error('No card');
	await engine.actions.confirm(topUpFrom(card, LINE, LINE, { minor: 100_00, currency: pack.currency }));
	await engine.drain('enqueued');
	const [paid] = await entriesOf(db, line);

	const wish = {
		id: '6f9619ff-8b86-4011-b42d-00cf4fc964ff',
		kinds: ['orderDone'],
		below: { minor: 1, currency: 'RUB' }
	} as const;
	await saveSetting(db, 'push', wish);
	await settle();
	const kept = await currentSession(db);
	const usage = (await readCounts(db, line)).length;
	await session.signOut();
	await settle();

	return {
		...{ faults: packFaults(pack), choice, own, paths, warnings, failed },
		signedIn: operator,
		kept: kept?.operator,
		usage,
		topUp: paid?.state,
		owed: await pushSettings(db),
		subscriptions: host.operator.push.subscriptions().length,
		regions: regionsOf(pack).length,
		codes: waysTo(pack, 'balance').codes.length,
		reading: messageReaderOf(pack)(TEXT, { currency: 'RUB', plan: pack.numberPlan, line: LINE, today: 20_000 }),
		pieces: textSafetyOf(pack).piecesOf(TEXT).length,
		dangers: textSafetyOf(pack).dangersOf(TEXT)
	};
}
