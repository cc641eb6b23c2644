import { beforeEach, expect, it } from 'vitest';
import { createSounds } from './sounds';

/** What a browser's cache does of it, in order of insertion. */
function memoryCaches(broken = false): CacheStorage {
	const kept = new Map<string, Response>();
	const cache = {
		match: (path: string) => Promise.resolve(kept.get(path)?.clone()),
		put: (path: string, response: Response) => {
			if (broken) return Promise.reject(new DOMException('', 'QuotaExceededError'));
			kept.set(path, response);
			return Promise.resolve();
		},
		keys: () => Promise.resolve([...kept.keys()]),
		delete: (path: string) => Promise.resolve(kept.delete(path))
	};
	return {
		open: () => Promise.resolve(cache),
		delete: () => {
			kept.clear();
			return Promise.resolve(true);
		}
	} as unknown as CacheStorage;
}

const SOUND = { headers: { 'content-type': 'audio/wav' } };
let online: boolean;
let asked: string[];

const answer = (path: string): Response => {
	if (path === '/long') return new Response(new Uint8Array(300_000), SOUND);
	return path === '/page'
		? new Response('<html>', { headers: { 'content-type': 'text/html' } })
		: new Response(path, SOUND);
};
const fetch = (path: string): Promise<Response> => {
	asked.push(path);
	return online ? Promise.resolve(answer(path)) : Promise.reject(new TypeError('Failed to fetch'));
};
const text = async (sound: Promise<Blob | undefined>) => (await sound)?.text();

beforeEach(() => {
	online = true;
	asked = [];
});

it('what was heard is there without a network; what was not is not', async () => {
	const sounds = createSounds(memoryCaches(), fetch);
	expect(await text(sounds.load('/a'))).toBe('/a');
	online = false;
	expect(await text(sounds.load('/a'))).toBe('/a');
	expect((await sounds.load('/a'))?.type).toBe('audio/wav');
	expect(await sounds.load('/b')).toBeUndefined();
	expect(asked).toEqual(['/a', '/b']);
});

it('a page of somebody’s Wi-Fi is no sound', async () => {
	const sounds = createSounds(memoryCaches(), fetch);
	expect(await sounds.load('/page')).toBeUndefined();
	online = false;
	expect(await sounds.load('/page')).toBeUndefined();
});

it('keeps forty, the newest; a long one is played and not kept', async () => {
	const sounds = createSounds(memoryCaches(), fetch);
	for (let count = 0; count < 41; count += 1) await sounds.load(`/${count}`);
	expect((await sounds.load('/long'))?.size).toBe(300_000);
	online = false;
	expect(await sounds.load('/0')).toBeUndefined();
	expect(await sounds.load('/long')).toBeUndefined();
	expect(await text(sounds.load('/1'))).toBe('/1');
});

it.each([undefined, memoryCaches(true)])('plays where nothing can be kept', async (caches) => {
	expect(await text(createSounds(caches, fetch).load('/a'))).toBe('/a');
});

it('forgets all of them', async () => {
	const sounds = createSounds(memoryCaches(), fetch);
	await sounds.load('/a');
	await sounds.forget();
	online = false;
	expect(await sounds.load('/a')).toBeUndefined();
	await createSounds(undefined, fetch).forget();
});
