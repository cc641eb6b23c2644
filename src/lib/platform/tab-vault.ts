import { inStorage } from './site-storage';

/** Seals with a key of this device. What was sealed under one name is opened under no other. */
export interface Sealer {
	seal(name: string, value: unknown): Promise<Uint8Array>;
	/** Rejects when it is damaged, or its key is not here. */
	open(name: string, sealed: Uint8Array<ArrayBuffer>): Promise<unknown>;
}

interface Kept {
	/** Whose it is: `null` of nobody, `undefined` until it is known who is signed in. */
	line: string | null | undefined;
	json: string;
}

const SEALED = 'sealed:';

/**
 * What one tab keeps over a reload and what tells of a person: fields that were typed, whom an open
 * sheet is about. In memory at once; in the store of the tab, which browsers write to the disk, it
 * is sealed. Forgotten when the tab is closed, or when another line signs in. What can't be stored
 * is there until the reload.
 */
export class TabVault {
	readonly #storage: () => Storage;
	readonly #kept = new Map<string, Kept>();
	/** Of each name, what lies there sealed by the keys of now. */
	#stored = new Map<string, Kept>();
	#sealer: Sealer | undefined;
	#line: string | null | undefined;
	#written: Promise<void> = Promise.resolve();

	constructor(storage: () => Storage) {
		this.#storage = storage;
	}

	/** Until {@link open} has ended, only what was set since the page is there. */
	get(name: string): unknown {
		const kept = this.#kept.get(name);
		return kept && (JSON.parse(kept.json) as unknown);
	}

	set(name: string, value: unknown): void {
		this.#kept.set(name, { line: this.#line, json: JSON.stringify(value) });
		this.#write(name);
	}

	remove(name: string): void {
		this.#kept.delete(name);
		this.#stored.delete(name);
		inStorage(this.#storage, (store) => store.removeItem(SEALED + name));
	}

	/** What begins with it, the oldest first. */
	names(start: string): string[] {
		return [...this.#kept.keys()].filter((name) => name.startsWith(start));
	}

	/**
	 * Brings back what this tab has kept of a line, `null` while nobody is signed in, and forgets
	 * what is another's. Anew whenever another one is signed in.
	 */
	async open(sealer: Sealer, line: string | null): Promise<void> {
		this.#sealer = sealer;
		this.#line = line;
		for (const [name, kept] of this.#kept) {
			if (kept.line === undefined) kept.line = line;
			if (kept.line !== line) this.remove(name);
		}
		for (const key of inStorage(this.#storage, Object.keys) ?? [])
			if (key.startsWith(SEALED)) await this.#bringBack(key.slice(SEALED.length), sealer, line);
		this.sealAnew();
	}

	/** With the key of now, where another one has taken its place. */
	sealAnew(): void {
		// Another map: what is being sealed right now is by the keys of before.
		this.#stored = new Map();
		for (const name of this.#kept.keys()) this.#write(name);
	}

	/** When all that was set is in the store of the tab. */
	written(): Promise<void> {
		return this.#written;
	}

	async #bringBack(name: string, sealer: Sealer, line: string | null): Promise<void> {
		const stored = () => inStorage(this.#storage, (store) => store.getItem(SEALED + name)) ?? undefined;
		const text = stored();
		if (text === undefined || this.#kept.has(name)) return;
		const kept = await openText(sealer, name, text);
		// Meanwhile it was set or removed, or another line has signed in.
		if (stored() !== text || this.#kept.has(name) || this.#line !== line) return;
		if (kept?.line === line) this.#kept.set(name, kept);
		else this.remove(name);
	}

	/** One after another, and whatever it is by then. */
	#write(name: string): void {
		const sealer = this.#sealer;
		const stored = this.#stored;
		if (sealer === undefined) return;
		this.#written = this.#written.then(async () => {
			const kept = this.#kept.get(name);
			if (kept === undefined || stored.get(name) === kept) return;
			const text = await sealedText(sealer, name, kept);
			if (this.#kept.get(name) !== kept || text === undefined) return;
			stored.set(name, kept);
			inStorage(this.#storage, (store) => store.setItem(SEALED + name, text));
		});
	}
}

async function sealedText(sealer: Sealer, name: string, kept: Kept): Promise<string | undefined> {
	try {
		const bytes = await sealer.seal(name, kept);
		return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
	} catch {
		return undefined;
	}
}

async function openText(sealer: Sealer, name: string, text: string): Promise<Kept | undefined> {
	try {
		return (await sealer.open(
			name,
			Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
		)) as Kept;
	} catch {
		return undefined;
	}
}

/** Of this page. */
export const tabVault = new TabVault(() => sessionStorage);
