/**
 * The wish for notices, from the device to the operator: told whole, in time, under the right
 * cookie, and withdrawn in any case.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestOperator, ORIGIN, type Device } from '../../mocks/node';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '$lib/db/database';
import { pushSettings } from '$lib/db/repositories/push';
import { saveSetting } from '$lib/db/repositories/settings';
import { DAY } from '$lib/domain/instant';
import type { PushPreferences } from '$lib/domain/push/preferences';
import type { OperatorPack } from '$lib/operator/pack';
import { serverPackOf } from '$lib/operator/server-packs';
import { inProcessLocks } from '$lib/platform/locks';
import { manualClock } from '$lib/platform/manual-clock.fixture';
import { syncPushSubscription, type PushDeps } from '$lib/sync/push-subscription';
import { beginSession, wipe } from '$lib/db/repositories/session-row';

const NOON = Date.UTC(2026, 10, 22, 9);
const LINE = '+79000000001';
const OTHER = '+79000000002';
const ID = '6f9619ff-8b86-4d11-b42d-00c04fc964ff';
const WISH: PushPreferences = { id: ID, kinds: ['lowBalance'], below: { minor: 100_00, currency: 'RUB' } };
const ADDRESS = { endpoint: 'https://push.invalid/1', keys: { p256dh: 'p', auth: 'a' } };

const host = createTestOperator({ now: NOON });
let databases = 0;

function device() {
	host.reset({ now: NOON });
	const db = new AppDatabase(ownUpgrades, `push-${(databases += 1)}`);
	const clock = manualClock(NOON);
	const at = {
		device: host.signedIn(LINE) as Device,
		online: true,
		allowed: true,
		address: ADDRESS as typeof ADDRESS | undefined,
		requests: [] as string[],
		paths: [] as string[],
		unsubscribed: 0,
		during: undefined as ((request: string) => Promise<void>) | undefined
	};
	const deps: PushDeps = {
		db,
		clock,
		packOf: (line) => serverPackOf(line),
		locks: inProcessLocks(),
		log: { error: () => undefined, warn: () => undefined, info: () => undefined },
		transport: {
			origin: ORIGIN,
			now: () => clock.now(),
			after: () => () => undefined,
			async fetch(request) {
				const name = `${request.method} ${new URL(request.url).pathname.split('/')[3] ?? ''}`;
				at.requests.push(name);
				at.paths.push(new URL(request.url).pathname);
				await at.during?.(name);
				if (!at.online) throw new TypeError('Failed to fetch');
				return at.device.fetch(request);
			}
		},
		door: {
			allowed: () => at.allowed,
			subscribe: () => Promise.resolve(at.address),
			unsubscribe: () => Promise.resolve(void (at.unsubscribed += 1))
		}
	};
	const signIn = (line: typeof LINE | typeof OTHER) =>
		beginSession(
			db,
			{ number: line, method: 'password', hasPermanentPassword: true, networkSignIn: true },
			'mts-ru',
			clock.now(),
			() => idOf(line)
		);
	const wish = async () => (await pushSettings(db)).push;
	const known = () => host.operator.push.subscriptions();
	return { db, at, clock, deps, signIn, wish, known, settle: () => syncPushSubscription(deps) };
}

let d: ReturnType<typeof device>;

beforeEach(async () => {
	d = device();
	await d.signIn(LINE);
	await saveSetting(d.db, 'push', WISH);
});

afterEach(() => host.assertSound());

it('is told whole, once, and again when it changes or a week has passed', async () => {
	expect(await d.settle()).toBe('settled');
	expect(await d.wish()).toEqual({ ...WISH, heardAt: NOON });
	expect(d.known()).toEqual([{ id: ID, line: LINE, endpoint: ADDRESS.endpoint, types: ['lowBalance'], below: 100_00 }]);
	await d.settle();
	expect(d.at.requests).toEqual(['GET key', 'GET session', 'PUT subscription']);
	await saveSetting(d.db, 'push', { ...WISH, kinds: ['orderDone'] });
	await d.settle();
	expect(d.known()).toMatchObject([{ types: ['orderDone'] }]);
	d.clock.advance(7 * DAY);
	await d.settle();
	expect(d.at.requests.filter((request) => request === 'PUT subscription')).toHaveLength(3);
});

it('goes to the operator of the line signed in', async () => {
	const elsewhere = (pack: OperatorPack) => ({ ...pack, api: { ...pack.api, push: '/elsewhere/push/v1' } });
	d.deps.packOf = (of) => (of?.number === LINE ? elsewhere(serverPackOf(of)) : serverPackOf(of));
	await d.settle();
	// Below a path that nobody here answers.
	expect(d.at.requests).toEqual(['GET v1']);
});

it('waits for a network, and says so', async () => {
	d.at.online = false;
	expect(await d.settle()).toBe('waits');
	expect(await d.wish()).toEqual({ ...WISH, trouble: 'unreachable' });
	d.at.online = true;
	expect(await d.settle()).toBe('settled');
	expect(await d.wish()).toEqual({ ...WISH, heardAt: NOON });
});

it('with no push service says so, and bothers nobody until the person tries again', async () => {
	d.at.address = undefined;
	expect(await d.settle()).toBe('settled');
	expect(await d.wish()).toEqual({ ...WISH, trouble: 'no-service' });
	d.at.requests.length = 0;
	await d.settle();
	expect(d.at.requests).toEqual([]);
});

it('not allowed any more asks nobody', async () => {
	d.at.allowed = false;
	await d.settle();
	expect([await d.wish(), d.at.requests]).toEqual([{ ...WISH, trouble: 'denied' }, []]);
});

it.each([
	['the session is over', 401, 'sign-in', 'subscription/*'],
	['the operator does not take it', 403, 'refused', 'subscription/*'],
	['the operator fails', 500, 'unreachable', 'subscription/*'],
	['whose session it is can not be told', 500, 'unreachable', 'session']
] as const)('says why when %s', async (_, status, trouble, path) => {
	host.operator.faults.replace([{ path: `**/${path}`, kind: 'status', status }]);
	await d.settle();
	expect(await d.wish()).toEqual({ ...WISH, trouble });
});

it('an answer without a key is the operator’s failure', async () => {
	host.operator.faults.replace([{ path: '**/push/*/key', kind: 'html' }]);
	expect(await d.settle()).toBe('waits');
	const { fetch } = d.deps.transport;
	host.operator.faults.replace([]);
	d.deps.transport.fetch = (request) =>
		request.url.endsWith('/key') ? Promise.resolve(new Response('{"publicKey":7}')) : fetch(request);
	expect(await d.settle()).toBe('waits');
	expect(d.known()).toEqual([]);
});

it('goes under no other line’s cookie, nor without a sign-in in force', async () => {
	d.at.device = host.signedIn(OTHER);
	await d.settle();
	expect(await d.wish()).toEqual({ ...WISH, trouble: 'sign-in' });
	await d.db.session.update('current', { status: 'ended' });
	await d.settle();
	expect([await d.wish(), d.known()]).toEqual([{ ...WISH, trouble: 'sign-in' }, []]);
});

it('what the person changes meanwhile stays, and is told next', async () => {
	const changed: PushPreferences = { ...WISH, kinds: ['supportAnswer'] };
	d.at.during = async (request) => {
		if (request === 'PUT subscription') await saveSetting(d.db, 'push', changed);
	};
	await d.settle();
	expect(await d.wish()).toEqual(changed);
	d.at.during = undefined;
	await d.settle();
	expect(d.known()).toMatchObject([{ types: ['supportAnswer'] }]);
});

it('switched off is withdrawn here at once, and at the operator when it can be reached', async () => {
	await d.settle();
	await saveSetting(d.db, 'push', { ...WISH, kinds: [] });
	d.at.online = false;
	expect([await d.settle(), d.at.unsubscribed, d.known().length]).toEqual(['waits', 1, 1]);
	d.at.online = true;
	expect([await d.settle(), await d.wish(), d.known()]).toEqual(['settled', undefined, []]);
});

it('«Выход» offline owes the withdrawal: paid with no session, once, whoever signs in next', async () => {
	await d.settle();
	await wipe(d.db, { line: idOf(LINE), operator: 'mts-ru' });
	expect(await pushSettings(d.db)).toEqual({ pushOwed: [{ id: ID, operator: 'mts-ru' }] });
	d.at.online = false;
	d.at.device = host.device();
	expect([await d.settle(), d.at.unsubscribed]).toEqual(['waits', 1]);
	await d.signIn(OTHER);
	const theirs: PushPreferences = { ...WISH, id: ID.replace('6f', '7a') };
	d.at.device = host.signedIn(OTHER);
	await saveSetting(d.db, 'push', theirs);
	d.at.online = true;
	expect(await d.settle()).toBe('settled');
	expect(d.known().map(({ id, line }) => [id, line])).toEqual([[theirs.id, OTHER]]);
	expect(await pushSettings(d.db)).toEqual({ push: { ...theirs, heardAt: NOON } });
	expect(d.at.unsubscribed).toBe(1);
});

it('a withdrawal of a line whose operator nobody has said goes by its id alone', async () => {
	await d.settle();
	await saveSetting(d.db, 'tripCountries', ['TR']);
	await wipe(d.db, { line: idOf(LINE) });
	expect(await pushSettings(d.db)).toEqual({ pushOwed: [ID] });
	// Where somebody was going is nobody else's business.
	expect(await d.db.settings.get('tripCountries')).toBeUndefined();
	expect([await d.settle(), d.known()]).toEqual(['settled', []]);
});

it('a withdrawal goes to the operator that has the subscription, whoever is signed in by then', async () => {
	await d.settle();
	await wipe(d.db, { line: idOf(LINE), operator: 'mts-by' });
	d.deps.packOf = (of) => {
		const pack = serverPackOf(of);
		return pack.id === 'mts-by' ? { ...pack, api: { ...pack.api, push: '/elsewhere/push/v1' } } : pack;
	};
	d.at.paths.length = 0;
	await d.settle();
	expect(d.at.paths).toEqual([`/elsewhere/push/v1/subscription/${ID}`]);
});

it('another line on this device is not told of the one before; the same line again is', async () => {
	await d.settle();
	await d.signIn(LINE);
	expect(await d.wish()).toMatchObject({ id: ID });
	await d.signIn(OTHER);
	expect(await pushSettings(d.db)).toEqual({ pushOwed: [{ id: ID, operator: 'mts-ru' }] });
	await saveSetting(d.db, 'push', { ...WISH, id: 'second' });
	await d.signIn(LINE);
	expect(await pushSettings(d.db)).toEqual({ pushOwed: [ID, 'second'].map((id) => ({ id, operator: 'mts-ru' })) });
});

it('of several owed each is forgotten when it has been heard; one that is refused is not asked for ever', async () => {
	await saveSetting(d.db, 'push', undefined);
	await saveSetting(d.db, 'pushOwed', ['a', 'b', 'c']);
	host.operator.faults.replace([{ path: '**/subscription/b', kind: 'drop-before', times: 1 }]);
	expect(await d.settle()).toBe('waits');
	expect((await pushSettings(d.db)).pushOwed).toEqual(['b']);
	host.operator.faults.replace([{ path: '**/subscription/b', kind: 'status', status: 403 }]);
	expect([await d.settle(), (await pushSettings(d.db)).pushOwed]).toEqual(['settled', undefined]);
});
