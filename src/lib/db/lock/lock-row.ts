import type { Tries } from '$lib/domain/lock/tries';

/** The bytes of the key of data, sealed: a nonce (12 bytes) and the ciphertext. */
type Wrapped = Uint8Array<ArrayBuffer>;

/** By what the person knows. */
export interface PinWay {
	salt: Uint8Array<ArrayBuffer>;
	/** Of PBKDF2 with SHA-256. */
	rounds: number;
	wrapped: Wrapped;
}

/** By what the person has: WebAuthn with the PRF extension. */
export interface PasskeyWay {
	/** Of the credential. */
	id: Uint8Array<ArrayBuffer>;
	/** What the authenticator is asked about. */
	salt: Uint8Array<ArrayBuffer>;
	wrapped: Wrapped;
}

/** In the place of the key of data, in the store: what opens it, and what was tried. */
export interface Lock {
	pin: PinWay;
	passkey?: PasskeyWay;
	tries: Tries;
}
