import { expect, it } from 'vitest';
import { signedInDatabase } from '$lib/db/database.fixture';
import type { AppDatabase } from '$lib/db/database';
import { pushSettings } from '$lib/db/repositories/push';
import type { PushPreferences } from '$lib/domain/push/preferences';
import type { Background } from './background';
import { receivePushes } from './push';

const WISH: PushPreferences = {
	id: 'w',
	kinds: ['lowBalance', 'orderDone'],
	below: { minor: 100_00, currency: 'RUB' },
	heardAt: 7
};

/** A worker with nobody's browser around it: what it is asked to do is written down. */
async function worker(windows: { path: string; visible?: boolean }[] = []) {
	const done: string[] = [];
	const db: AppDatabase = await signedInDatabase();
	await db.settings.put({ name: 'push', value: WISH });
	const target = new EventTarget();
	const pages = windows.map(({ path, visible = true }) => ({
		url: `https://app.invalid${path}`,
		visibilityState: visible ? 'visible' : 'hidden',
		postMessage: (message: { path: string }) => done.push(`goto ${message.path}`),
		focus: () => Promise.resolve(void done.push('focus'))
	}));
	const scope = Object.assign(target, {
		navigator: { languages: ['en-US'] },
		clients: {
			matchAll: () => Promise.resolve(pages),
			openWindow: (path: string) => Promise.resolve(void done.push(`open ${path}`))
		},
		registration: {
			showNotification: (title: string, { tag, lang }: NotificationOptions) =>
				Promise.resolve(void done.push(`show ${tag} ${lang} ${title}`))
		}
	});
	const outcomes = { drains: true, settles: 'settled' as 'settled' | 'waits' };
	const background = {
		db,
		engine: {
			drain: () => (done.push('drain'), outcomes.drains ? Promise.resolve() : Promise.reject(new Error('storage'))),
			pullOnly: (resources: string[]) => Promise.resolve(void done.push(`pull ${resources.join()}`))
		},
		repaintBadge: () => Promise.resolve(void done.push('badge')),
		settlePush: () => (done.push('settle'), Promise.resolve(outcomes.settles)),
		askForKey: () => Promise.resolve()
	} as unknown as Background;
	receivePushes(scope as unknown as ServiceWorkerGlobalScope, () => background);
	/** Fires it and waits for what it waits for. */
	const fire = async (type: string, fields: object = {}) => {
		const work: Promise<unknown>[] = [];
		target.dispatchEvent(
			Object.assign(new Event(type), { waitUntil: (one: Promise<unknown>) => work.push(one), ...fields })
		);
		await Promise.all(work);
	};
	const push = (data: unknown) =>
		fire('push', { data: data === undefined ? null : { json: () => JSON.parse(data as string) as unknown } });
	const say = (payload: object) => push(JSON.stringify({ subscription: 'w', ...payload }));
	return { done, db, outcomes, fire, push, say };
}

it('shows first, then brings what it is about, then counts', async () => {
	const { done, say } = await worker([{ path: '/', visible: false }]);
	await say({ type: 'lowBalance' });
	expect(done).toEqual(['show lowBalance en Low balance', 'pull balances,movements', 'badge']);
});

it('asks about commands first when an order is done, and goes on when the device fails', async () => {
	const { done, outcomes, say } = await worker();
	outcomes.drains = false;
	await say({ type: 'orderDone', state: 'failed' });
	expect(done.slice(1)).toEqual(['drain', 'pull products,balances,allowances', 'badge']);
});

it.each([['no JSON'], [''], [undefined], ['null'], ['{"type":"jackpot"}']])(
	'%j is shown as something unknown',
	async (data) => {
		const { done, push } = await worker();
		await push(data);
		expect(done).toEqual([expect.stringMatching(/^show unknown en /), 'badge']);
	}
);

it('speaks the language chosen by hand, and says something even when the device can not be read', async () => {
	const { db, done, say } = await worker();
	await db.settings.put({ name: 'language', value: 'ru' });
	await say({ type: 'lowBalance' });
	db.giveWay();
	await say({ type: 'lowBalance' });
	expect(done.filter((one) => one.startsWith('show'))).toEqual([
		'show lowBalance ru Деньги заканчиваются',
		expect.stringMatching(/^show unknown en /)
	]);
});

it('says nothing of what stands on the screen, nor of what is not wished for while somebody looks', async () => {
	const { done, say } = await worker([{ path: '/top-up' }]);
	await say({ type: 'lowBalance' });
	await say({ type: 'lowBalance', subscription: 'of another sign-in' });
	await say({ type: 'supportAnswer' });
	expect(done).toEqual(['pull balances,movements', 'badge', 'badge', 'badge']);
});

it('a tap goes to the screen in the window that is open, or opens one', async () => {
	const closed: string[] = [];
	const tapped = (path?: string) => ({ notification: { close: () => closed.push('closed'), data: path && { path } } });
	const open = await worker([{ path: '/' }]);
	await open.fire('notificationclick', tapped('/queue'));
	expect(open.done).toEqual(['goto /queue', 'focus']);
	const none = await worker();
	await none.fire('notificationclick', tapped('/support'));
	await none.fire('notificationclick', tapped());
	expect([none.done, closed.length]).toEqual([['open /support', 'open /'], 3]);
});

it('a new address is told anew; with nothing wished there is nothing to tell', async () => {
	const { db, done, fire } = await worker();
	await fire('pushsubscriptionchange');
	expect([done, (await pushSettings(db)).push?.heardAt]).toEqual([['settle'], undefined]);
	await db.settings.delete('push');
	await fire('pushsubscriptionchange');
	expect(done).toEqual(['settle']);
});

it('settles on its own sync tag, and asks to be woken again while the operator has not heard', async () => {
	const { done, fire, outcomes } = await worker();
	await fire('sync', { tag: 'outbox' });
	await fire('sync', { tag: 'push' });
	outcomes.settles = 'waits';
	await expect(fire('sync', { tag: 'push' })).rejects.toThrow('not heard');
	expect(done).toEqual(['settle', 'settle']);
});
