/**
 * Sounds for listening: fetched when first asked for, then kept on the device, so that what was
 * heard is heard without a network. Few and small ones; the one kept longest gives way.
 */
export interface Sounds {
	/** `undefined`: not kept, and not to be had now. */
	load(path: string): Promise<Blob | undefined>;
	/** Nothing of them stays. */
	forget(): Promise<void>;
}

const NAME = 'sounds-1';
/** Some 24 KB each: about a megabyte at most. */
const MOST = 40;
const LONGEST = 200_000;

/** `caches` is absent where the page is not served securely: sounds are then fetched every time. */
export function createSounds(caches: CacheStorage | undefined, fetch: (path: string) => Promise<Response>): Sounds {
	async function bring(path: string): Promise<Response | undefined> {
		const answer = await fetch(path).catch(() => undefined);
		const isSound = answer?.ok === true && (answer.headers.get('content-type') ?? '').startsWith('audio/');
		return isSound ? answer : undefined;
	}

	async function keep(cache: Cache, path: string, sound: Blob): Promise<void> {
		if (sound.size > LONGEST) return;
		await cache.put(path, new Response(sound, { headers: { 'content-type': sound.type } }));
		const kept = await cache.keys();
		await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((oldest) => cache.delete(oldest)));
	}

	return {
		load: async (path) => {
			const cache = await caches?.open(NAME).catch(() => undefined);
			const known = await cache?.match(path);
			if (known) return known.blob();
			const sound = await (await bring(path))?.blob().catch(() => undefined);
			// A full disk takes nothing away from who listens now.
			if (sound && cache) await keep(cache, path, sound).catch(() => undefined);
			return sound;
		},
		forget: async () => {
			await caches?.delete(NAME).catch(() => false);
		}
	};
}

export const browserSounds = (): Sounds => createSounds(globalThis.caches, (path) => fetch(path));
