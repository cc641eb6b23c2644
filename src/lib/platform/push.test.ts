import { afterEach, describe, expect, it, vi } from 'vitest';
import { requestNotificationAccess, notificationAccess } from './notification-access';
import { onNotificationClick } from './notification-click';
import { pushManagerPort, type PushCapableRegistration } from './push';

const ADDRESS = { endpoint: 'https://push.invalid/1', keys: { p256dh: 'p', auth: 'a' } };

/** As a browser does it: one subscription, made with one key. */
function fakeRegistration(made: unknown = ADDRESS) {
	let current: string | undefined;
	const subscription = {
		toJSON: () => made,
		unsubscribe: () => {
			current = undefined;
			return Promise.resolve(true);
		}
	};
	const pushManager = {
		getSubscription: () => Promise.resolve(current === undefined ? null : subscription),
		subscribe: ({
			applicationServerKey: key,
			userVisibleOnly
		}: {
			applicationServerKey: string;
			userVisibleOnly: boolean;
		}) => {
			if (!userVisibleOnly || key === 'bad') return Promise.reject(new DOMException('', 'AbortError'));
			if (current !== undefined && current !== key) return Promise.reject(new DOMException('', 'InvalidStateError'));
			current = key;
			return Promise.resolve(subscription);
		}
	};
	return {
		key: () => current,
		door: pushManagerPort(() => Promise.resolve({ pushManager } as unknown as PushCapableRegistration))
	};
}

afterEach(() => vi.unstubAllGlobals());

describe('the subscription', () => {
	it('is given up when the push service says nothing', async () => {
		vi.useFakeTimers();
		const silent = pushManagerPort(() => new Promise(() => undefined)).subscribe('one');
		vi.advanceTimersByTime(30_000);
		vi.useRealTimers();
		expect(await silent).toBeUndefined();
	});

	it('is made, made anew for another key, and dropped', async () => {
		const { door, key } = fakeRegistration();
		expect(await door.subscribe('one')).toEqual(ADDRESS);
		expect([await door.subscribe('two'), key()]).toEqual([ADDRESS, 'two']);
		await door.unsubscribe();
		await door.unsubscribe();
		expect(key()).toBeUndefined();
	});

	it('is nothing without a push service, without a worker, or when it says nothing that can be used', async () => {
		expect(await fakeRegistration().door.subscribe('bad')).toBeUndefined();
		expect(await fakeRegistration({ endpoint: 'https://push.invalid/1' }).door.subscribe('one')).toBeUndefined();
		const nowhere = pushManagerPort(() => Promise.resolve(undefined));
		expect(await nowhere.subscribe('one')).toBeUndefined();
		await nowhere.unsubscribe();
		await pushManagerPort(() => Promise.reject(new Error('gone'))).unsubscribe();
	});

	it('may be shown when the person has said so', () => {
		const { door } = fakeRegistration();
		expect(door.allowed()).toBe(false);
		vi.stubGlobal('Notification', { permission: 'granted' });
		expect(door.allowed()).toBe(true);
	});
});

function fakePage(permission: string | undefined, userAgent = 'Chrome') {
	const Notification = {
		permission,
		requestPermission: () => Promise.resolve(void (Notification.permission = 'granted'))
	};
	const navigator = { userAgent, maxTouchPoints: 5, serviceWorker: {} };
	const page = permission === undefined ? { navigator } : { navigator, Notification, PushManager: {} };
	return page as unknown as Window & typeof globalThis;
}

it('what stands between the browser and notices', async () => {
	expect(['default', 'denied', 'granted'].map((permission) => notificationAccess(fakePage(permission)))).toEqual([
		'not-asked',
		'denied',
		'allowed'
	]);
	expect(notificationAccess(fakePage(undefined))).toBe('unsupported');
	for (const ios of ['iPhone', 'Macintosh']) expect(notificationAccess(fakePage(undefined, ios))).toBe('install-first');
	expect(await requestNotificationAccess(fakePage('default'))).toBe('allowed');
});

it('a page opens what the worker asks for, and nothing else', () => {
	const worker = new EventTarget();
	const opened: string[] = [];
	const stop = onNotificationClick(worker as ServiceWorkerContainer, (path) => opened.push(path));
	const say = (data: unknown) => worker.dispatchEvent(new MessageEvent('message', { data }));
	for (const data of [null, 'OPEN', { type: 'OPEN' }, { type: 'WORKBOX' }, { type: 'OPEN', path: '/queue' }]) say(data);
	stop();
	say({ type: 'OPEN', path: '/support' });
	onNotificationClick(undefined, () => undefined)();
	expect(opened).toEqual(['/queue']);
});
