import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import type { Actions } from '$lib/sync/actions';
import { lazyActions } from './lazy-actions';

const LINE = '+79000000001';

/** An engine that notes what it is asked, behind a load that fails at first as often as told. */
function engine(failures = 0) {
	const heard: unknown[][] = [];
	const hears =
		(name: string) =>
		(...input: unknown[]) =>
			Promise.resolve(heard.push([name, ...input]));
	const session = { signOut: hears('signOut'), expireIfOver: hears('expireIfOver') };
	const actions = { refresh: hears('refresh'), saveDraft: hears('saveDraft'), session } as unknown as Actions;
	let loads = 0;
	const load = () => ((loads += 1) > failures ? Promise.resolve(actions) : Promise.reject(new Error('no network')));
	return { heard, actions: lazyActions(load), loads: () => loads };
}

it('hands every call over once the engine is there, loaded once', async () => {
	const { heard, actions, loads } = engine();
	await Promise.all([
		actions.saveDraft(idOf(LINE), 'a'),
		actions.refresh('entry', 'requests'),
		actions.session.signOut(),
		actions.session.expireIfOver()
	]);
	expect(heard.toSorted()).toEqual([
		['expireIfOver'],
		['refresh', 'entry', 'requests'],
		['saveDraft', idOf(LINE), 'a'],
		['signOut']
	]);
	expect(loads()).toBe(1);
});

it('tells of a load that failed, except where nothing is promised, and tries anew', async () => {
	const { heard, actions } = engine(3);
	await expect(actions.saveDraft(idOf(LINE), 'a')).rejects.toThrow('no network');
	await expect(actions.refresh('pull')).resolves.toBeUndefined();
	await expect(actions.session.expireIfOver()).resolves.toBeUndefined();
	await actions.saveDraft(idOf(LINE), 'b');
	expect(heard).toEqual([['saveDraft', idOf(LINE), 'b']]);
});

it('promises nothing where the device can’t be read, and never throws there', async () => {
	const unread = () => Promise.reject(new Error('Storage failed'));
	const session = { expireIfOver: unread, settleSignOut: unread };
	const broken = { refresh: unread, fetchUsage: unread, session } as unknown as Actions;
	const actions = lazyActions(() => Promise.resolve(broken));
	await expect(actions.refresh('entry')).resolves.toBeUndefined();
	await expect(actions.fetchUsage()).resolves.toBeUndefined();
	await expect(actions.session.expireIfOver()).resolves.toBeUndefined();
	await expect(actions.session.flushSignOut()).resolves.toBeUndefined();
});
