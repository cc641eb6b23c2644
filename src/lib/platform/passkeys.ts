/**
 * A passkey of this device as a secret: WebAuthn with the PRF extension, which gives the same bytes
 * for the same salt and to nobody else.
 */

/** `id`: of the credential; `secret`: what it says of the salt. */
export interface MadePasskey {
	id: Uint8Array<ArrayBuffer>;
	salt: Uint8Array<ArrayBuffer>;
	secret: BufferSource;
}

const BYTES = 32;
const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(BYTES));

/** ES256 and RS256: what every authenticator has one of. */
const ALGORITHMS = [-7, -257];

const prf = (first: BufferSource) => ({ prf: { eval: { first } } });

/** Whether this browser says that it can; one that does not say can't. */
export async function passkeysGiveSecrets(): Promise<boolean> {
	try {
		// No standard library of today knows it.
		const { PublicKeyCredential: api } = globalThis as {
			PublicKeyCredential?: { getClientCapabilities?: () => Promise<Record<string, boolean>> };
		};
		const can = await api?.getClientCapabilities?.();
		return can?.['extension:prf'] === true;
	} catch {
		return false;
	}
}

/** `undefined`: the person has turned it down, or it can't. */
export async function makePasskey(name: string): Promise<MadePasskey | undefined> {
	const salt = random();
	try {
		const made = (await navigator.credentials.create({
			publicKey: {
				challenge: random(),
				rp: { name },
				// No number and no name of the person: a list of passkeys is for other eyes too.
				user: { id: random(), name, displayName: name },
				pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
				authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
				extensions: prf(salt)
			}
		})) as PublicKeyCredential | null;
		if (made?.getClientExtensionResults().prf?.enabled !== true) return undefined;
		const id = new Uint8Array(made.rawId);
		const secret = made.getClientExtensionResults().prf?.results?.first ?? (await askPasskey({ id, salt }));
		return secret && { id, salt, secret };
	} catch {
		return undefined;
	}
}

/** `undefined`: the person has turned it down, or it is not here any more. */
export async function askPasskey({ id, salt }: Pick<MadePasskey, 'id' | 'salt'>): Promise<BufferSource | undefined> {
	try {
		const said = (await navigator.credentials.get({
			publicKey: {
				challenge: random(),
				allowCredentials: [{ type: 'public-key', id }],
				userVerification: 'required',
				extensions: prf(salt)
			}
		})) as PublicKeyCredential | null;
		return said?.getClientExtensionResults().prf?.results?.first;
	} catch {
		return undefined;
	}
}
