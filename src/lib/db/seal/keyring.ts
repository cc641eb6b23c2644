/**
 * The keys of this device, and sealing with them. AES-GCM with 256 bits: a sealed value is the
 * number of its key (1 byte), the nonce (12 bytes, random) and the ciphertext with its tag. The
 * table is authenticated with it: what was sealed in one can't be opened in another.
 */
import type { Lock } from '../lock/lock-row';
import { bytesOf, fieldsOf } from './fields';
import type { AnyKeyRole, KeyRole } from './key-role';

/** It can be used here, its bytes can't be had. */
export interface OpenKey {
	/** A byte, of one key only: a later one has a higher number. */
	id: number;
	role: AnyKeyRole;
	key: CryptoKey;
}

/** As it is stored while there is a lock: no key, only the ways to it. */
export interface LockedKey {
	id: number;
	role: 'data';
	lock: Lock;
}

export type KeyRow = OpenKey | LockedKey;

/**
 * Told of by name (`reconnect`): behind the lock nothing can be opened or sealed, and nothing is
 * wrong with it; a keyring that misses a key is of before the keys were changed in another tab.
 */
const LOCKED = 'LockedError';
const STALE = 'InvalidStateError';

/** In the store: the clear fields, and all others in one. */
export type SealedRow = Record<string, unknown> & { sealed: Uint8Array<ArrayBuffer> };

/** As it lies there, not opened. */
export const isSealed = (row: object): row is SealedRow => 'sealed' in row && row.sealed instanceof Uint8Array;

const NONCE = 12;
const HEAD = 1 + NONCE;

const algorithm = (nonce: Uint8Array<ArrayBuffer>, table: string): AesGcmParams => ({
	name: 'AES-GCM',
	iv: nonce,
	additionalData: new TextEncoder().encode(table)
});

export const newKey = (): Promise<CryptoKey> =>
	crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const newNamesKey = () => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** Bytes of a HMAC that stand for an id. */
const NAME = 16;
/** As it then reads. */
const IS_NAME = /^#[0-9a-f]{32}$/;

/** The first ones of a device. */
export async function newKeys(): Promise<OpenKey[]> {
	const [data, delivery, names] = await Promise.all([newKey(), newKey(), newNamesKey()]);
	return [
		{ id: 1, role: 'data', key: data },
		{ id: 2, role: 'delivery', key: delivery },
		{ id: 3, role: 'names', key: names }
	];
}

export class Keyring {
	readonly #rows: readonly KeyRow[];
	readonly #missed: Map<number, Keyring>;

	/** @param missed keys that were not found, by the first keyring that looked for them */
	constructor(rows: readonly KeyRow[], missed = new Map<number, Keyring>()) {
		this.#rows = rows;
		this.#missed = missed;
	}

	get locked(): boolean {
		return this.#rows.some((row) => !('key' in row));
	}

	async seal(role: KeyRole, table: string, fields: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
		const row = this.#keyFor(role);
		const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
		const sealed = await crypto.subtle.encrypt(algorithm(nonce, table), row.key, bytesOf(fields));
		const all = new Uint8Array(HEAD + sealed.byteLength);
		all[0] = row.id;
		all.set(nonce, 1);
		all.set(new Uint8Array(sealed), HEAD);
		return all;
	}

	/**
	 * What stands in a key for an id of the operator's, which may be a number of the person's. The
	 * same for the same id; a name comes as it is.
	 */
	async nameOf(table: string, id: string): Promise<string> {
		if (IS_NAME.test(id)) return id;
		const bytes = new TextEncoder().encode(`${table} ${id}`);
		const signed = new Uint8Array(await crypto.subtle.sign('HMAC', this.#keyFor('names').key, bytes));
		return `#${Array.from(signed.subarray(0, NAME), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
	}

	#keyFor(role: AnyKeyRole): OpenKey {
		const row = this.#rows.findLast((one) => one.role === role);
		if (row === undefined) throw new Error(`No key for ${role}`);
		return unlocked(row);
	}

	/** A row as it was before it was sealed; one of before any was comes as it is. */
	async openRow(table: string, row: object): Promise<object> {
		if (!isSealed(row)) return row;
		const { sealed, ...clear } = row;
		return { ...clear, ...(await this.open(table, sealed)) };
	}

	/** Throws when it was damaged, or sealed with a key that is not here ({@link saysNothing}). */
	async open(table: string, sealed: Uint8Array<ArrayBuffer>): Promise<Record<string, unknown>> {
		const row = this.#rows.find(({ id }) => id === sealed[0]);
		if (row === undefined) throw this.#noKey(sealed[0]);
		const clear = await crypto.subtle.decrypt(
			algorithm(sealed.subarray(1, HEAD), table),
			unlocked(row).key,
			sealed.subarray(HEAD)
		);
		return fieldsOf(new Uint8Array(clear));
	}

	/** It is certainly nowhere only once it is missed by keys read anew. */
	#noKey(id: number | undefined): Error {
		const first = id && (this.#missed.get(id) ?? this);
		if (!id || first !== this) return new Error(`No key ${id}`);
		this.#missed.set(id, this);
		return new DOMException('', STALE);
	}
}

function unlocked(row: KeyRow): OpenKey {
	if ('key' in row) return row;
	throw new DOMException('', LOCKED);
}

/** Of a failure to open a row: whether it tells nothing of the row itself. */
export const saysNothing = (error: unknown): boolean =>
	error instanceof DOMException && (error.name === LOCKED || error.name === STALE);
