import type { Component } from 'svelte';
import LockWay from './LockWay.svelte';
import PasswordWay from './PasswordWay.svelte';

/**
 * How somebody can show to be the owner. One entry each, offered in this order; a way that does not
 * exist here says so and what else can be done, or nothing when there is another.
 */
interface ProofWay {
	id: string;
	/** Calls `onproved` once the proof is there. */
	Way: Component<{ onproved: () => void }>;
}

export const PROOF_WAYS: readonly ProofWay[] = [
	{ id: 'lock', Way: LockWay },
	{ id: 'password', Way: PasswordWay }
];
