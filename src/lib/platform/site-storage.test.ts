import { afterEach, expect, it, vi } from 'vitest';
import { pageActivity } from './activity';
import { siteDatabases } from './site-databases';
import { inStorage, mayKeep } from './site-storage';
import { tabStore } from './tab-store';

const forbidden = (): never => {
	throw new DOMException('Access is denied for this document', 'SecurityError');
};

/** Puts a global behind a getter for one test. */
function global(name: 'localStorage' | 'indexedDB', get: () => unknown): void {
	vi.stubGlobal(name, undefined);
	Object.defineProperty(globalThis, name, { get, configurable: true });
}

afterEach(() => vi.unstubAllGlobals());

it('gives what was asked for, and nothing where the very access throws', () => {
	const store = { getItem: (key: string) => `of ${key}` } as Storage;
	expect(
		inStorage(
			() => store,
			(one) => one.getItem('a')
		)
	).toBe('of a');
	expect(inStorage(forbidden, (one) => one.getItem('a'))).toBeUndefined();
});

it('tells a browser that keeps something from one that keeps nothing', () => {
	global('localStorage', () => ({}));
	global('indexedDB', () => ({}));
	expect(mayKeep()).toBe(true);
	global('localStorage', forbidden);
	expect(mayKeep()).toBe(false);
	global('localStorage', () => ({}));
	global('indexedDB', () => undefined);
	expect(mayKeep()).toBe(false);
	global('indexedDB', forbidden);
	expect([mayKeep(), siteDatabases()]).toEqual([false, undefined]);
});

it('a page that may keep nothing goes on with what it knows itself', () => {
	const page = Object.defineProperty({}, 'localStorage', { get: forbidden }) as Window;
	const activity = pageActivity(page);
	activity.mark(5);
	expect(activity.last()).toBe(5);
	const tab = tabStore(forbidden);
	tab.set('a', 1);
	tab.remove('a');
	expect(tab.get('a')).toBeUndefined();
});
