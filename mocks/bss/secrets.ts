import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** Unguessable values. Tests bring their own, predictable ones. */
export interface Secrets {
	/** For cookies and signing keys: 256 bits. */
	token(): string;
	/** For identifiers that may be seen. */
	id(): string;
	/** A code of decimal digits, leading zeros included. */
	digits(length: number): string;
}

export const cryptoSecrets: Secrets = {
	token: () => randomBytes(32).toString('base64url'),
	id: () => randomUUID(),
	digits: (length) => Array.from({ length }, () => randomInt(10)).join('')
};
