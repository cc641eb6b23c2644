/**
 * The bytes of the key of data, wrapped by what the person knows or has. In clear they are here
 * alone, for as long as it takes: whoever asks gets a key whose bytes can't be had.
 */
import type { PasskeyWay, PinWay } from './lock-row';

/** What OWASP asks of PBKDF2 with SHA-256: a PIN is short, so every guess has to cost. */
const ROUNDS = 600_000;

const SALT = 16;
const NONCE = 12;
/** Of AES with 256 bits. */
const KEY_BYTES = 32;

type Bytes = Uint8Array<ArrayBuffer>;

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export const newKeyBytes = (): Bytes => random(KEY_BYTES);

export const keyOf = (bytes: Bytes): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

export async function wrapByPin(bytes: Bytes, pin: string): Promise<PinWay> {
	const [salt, rounds] = [random(SALT), ROUNDS];
	return { salt, rounds, wrapped: await wrap(bytes, await keyOfPin(pin, { salt, rounds }), 'pin') };
}

/** What a PIN and a salt give, which takes long. Opens nothing by itself. */
export interface PinKey {
	salt: Bytes;
	key: Promise<CryptoKey>;
}

export function pinKey(pin: string, way: PinWay): PinKey {
	const key = keyOfPin(pin, way);
	// Who needs it hears of it.
	key.catch(() => undefined);
	return { salt: way.salt, key };
}

/**
 * `undefined`: it is another PIN.
 *
 * @param made ahead, for the salt there was by then
 */
export async function unwrapByPin(pin: string, way: PinWay, made?: PinKey): Promise<Bytes | undefined> {
	const isOfThis = made && String(made.salt) === String(way.salt);
	return unwrap(way.wrapped, await (isOfThis ? made.key : keyOfPin(pin, way)), 'pin');
}

/** @param secret what the authenticator has said of the salt */
export const wrapBySecret = async (bytes: Bytes, secret: BufferSource): Promise<Bytes> =>
	wrap(bytes, await keyOfSecret(secret), 'passkey');

export const unwrapBySecret = async (secret: BufferSource, way: PasskeyWay): Promise<Bytes | undefined> =>
	unwrap(way.wrapped, await keyOfSecret(secret), 'passkey');

async function keyOfPin(pin: string, { salt, rounds }: Omit<PinWay, 'wrapped'>): Promise<CryptoKey> {
	const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveKey']);
	return derived({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed);
}

async function keyOfSecret(secret: BufferSource): Promise<CryptoKey> {
	const given = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
	return derived({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('internet-helper lock') }, given);
}

const derived = (how: Pbkdf2Params | HkdfParams, from: CryptoKey): Promise<CryptoKey> =>
	crypto.subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

const algorithm = (iv: Bytes, way: string): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: utf8(way) });

async function wrap(bytes: Bytes, key: CryptoKey, way: string): Promise<Bytes> {
	const nonce = random(NONCE);
	const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(nonce, way), key, bytes));
	return new Uint8Array([...nonce, ...sealed]);
}

async function unwrap(wrapped: Bytes, key: CryptoKey, way: string): Promise<Bytes | undefined> {
	const nonce = wrapped.slice(0, NONCE);
	return crypto.subtle.decrypt(algorithm(nonce, way), key, wrapped.slice(NONCE)).then(
		(bytes) => new Uint8Array(bytes),
		() => undefined
	);
}
