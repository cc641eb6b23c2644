/**
 * A sealed copy of contacts: what lies at the operator, or in a file. It opens anywhere, with the
 * passphrase or the recovery code alone; whoever keeps it reads nothing of it.
 *
 *   'KNTK' · version (1 byte) · length of the head (4 bytes, big-endian) · head, JSON · ciphertext
 *
 * The head has the key of this safe wrapped in both ways. The ciphertext is AES-GCM of the text,
 * zipped, with everything before it authenticated.
 */
import { keyOf, newKeyBytes, unwrapByPin, unwrapBySecret, wrapByPin, wrapBySecret } from '../lock/wrap';

type Bytes = Uint8Array<ArrayBuffer>;

/** A key of copies, and the ways to it: the same for every copy that one device makes. */
export interface Safe {
	/** In clear: a device keeps it sealed as all of a person. */
	key: Bytes;
	salt: Bytes;
	/** Of PBKDF2 with SHA-256. */
	rounds: number;
	byPassphrase: Bytes;
	byCode: Bytes;
}

/** What a copy is opened with. */
export type Opener = { key: Bytes } | { passphrase: string } | { secret: string };

/** `wrong`: with another one; `broken`: it is no such copy, or not as it was made. */
export type OpenedCopy = { ok: true; safe: Safe; text: Bytes } | { ok: false; why: 'wrong' | 'broken' | 'newer' };

interface Head {
	rounds: number;
	salt: string;
	byPassphrase: string;
	byCode: string;
	nonce: string;
	zip: 'gzip' | 'none';
}

/** A head that asks for more would only keep a phone busy. */
const MOST_ROUNDS = 10_000_000;

const MAGIC = 'KNTK';
const VERSION = 1;
/** Before the head. */
const START = MAGIC.length + 1 + 4;
const NONCE = 12;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export async function newSafe(passphrase: string, secret: string): Promise<Safe> {
	const key = newKeyBytes();
	const [{ salt, rounds, wrapped }, byCode] = await Promise.all([
		wrapByPin(key, passphrase),
		wrapBySecret(key, utf8(secret))
	]);
	return { key, salt, rounds, byPassphrase: wrapped, byCode };
}

export async function sealCopy(safe: Safe, text: Bytes): Promise<Bytes> {
	const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
	const zip = typeof CompressionStream === 'function' ? 'gzip' : 'none';
	const head: Head = {
		rounds: safe.rounds,
		salt: toBase64(safe.salt),
		byPassphrase: toBase64(safe.byPassphrase),
		byCode: toBase64(safe.byCode),
		nonce: toBase64(nonce),
		zip
	};
	const start = startOf(utf8(JSON.stringify(head)));
	const clear = zip === 'gzip' ? await through(text, new CompressionStream(zip)) : text;
	const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: start };
	const sealed = await crypto.subtle.encrypt(algorithm, await keyOf(safe.key), clear);
	return concat(start, new Uint8Array(sealed));
}

export async function openCopy(copy: Bytes, by: Opener): Promise<OpenedCopy> {
	if (new TextDecoder().decode(copy.subarray(0, MAGIC.length)) !== MAGIC) return { ok: false, why: 'broken' };
	if (copy[MAGIC.length] !== VERSION) return { ok: false, why: 'newer' };
	try {
		const end = START + new DataView(copy.buffer, copy.byteOffset).getUint32(MAGIC.length + 1);
		const head = JSON.parse(new TextDecoder().decode(copy.subarray(START, end))) as Head;
		if (head.rounds > MOST_ROUNDS) return { ok: false, why: 'broken' };
		const safe = {
			salt: fromBase64(head.salt),
			rounds: head.rounds,
			byPassphrase: fromBase64(head.byPassphrase),
			byCode: fromBase64(head.byCode)
		};
		const key = await keyBy(by, safe);
		if (key === undefined) return { ok: false, why: 'wrong' };
		const algorithm = { name: 'AES-GCM', iv: fromBase64(head.nonce), additionalData: copy.slice(0, end) };
		const opened = await crypto.subtle.decrypt(algorithm, await keyOf(key), copy.slice(end)).catch(() => undefined);
		// With the key of another safe nothing can be told apart.
		if (opened === undefined) return { ok: false, why: 'key' in by ? 'wrong' : 'broken' };
		const clear = new Uint8Array(opened);
		const text = head.zip === 'gzip' ? await through(clear, new DecompressionStream('gzip')) : clear;
		return { ok: true, safe: { ...safe, key }, text };
	} catch {
		return { ok: false, why: 'broken' };
	}
}

async function keyBy(by: Opener, safe: Omit<Safe, 'key'>): Promise<Bytes | undefined> {
	if ('key' in by) return by.key;
	if ('secret' in by) {
		const way = { id: new Uint8Array(), salt: new Uint8Array(), wrapped: safe.byCode };
		return unwrapBySecret(utf8(by.secret), way);
	}
	return unwrapByPin(by.passphrase, { salt: safe.salt, rounds: safe.rounds, wrapped: safe.byPassphrase });
}

/** By which a copy is called, at the operator and here: what is in it. */
export async function copyIdOf(copy: Bytes): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', copy));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function startOf(head: Bytes): Bytes {
	const start = new Uint8Array(START);
	start.set(utf8(MAGIC));
	start[MAGIC.length] = VERSION;
	new DataView(start.buffer).setUint32(MAGIC.length + 1, head.length);
	return concat(start, head);
}

function concat(a: Bytes, b: Bytes): Bytes {
	const all = new Uint8Array(a.length + b.length);
	all.set(a);
	all.set(b, a.length);
	return all;
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
	const all = new Response(new Blob([bytes]).stream().pipeThrough(stream));
	return new Uint8Array(await all.arrayBuffer());
}

const toBase64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
