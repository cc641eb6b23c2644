import type { SignInDeps, SignInDraft } from './sign-in-flow.svelte';
import { isMsisdn } from '$lib/domain/msisdn';
import type { TabVault } from '$lib/platform/tab-vault';

const KEY = 'sign-in';

/**
 * Where the sign-in that was begun in this tab is kept. What another version has written there, and
 * can't be read, is no draft.
 */
export function draftIn(store: Pick<TabVault, 'get' | 'set' | 'remove'>): SignInDeps['draft'] {
	return {
		load: () => readDraft(store.get(KEY)),
		save: (draft) => (draft ? store.set(KEY, draft) : store.remove(KEY))
	};
}

function readDraft(stored: unknown): SignInDraft | undefined {
	const { phone, operator, step, sent } = (stored ?? {}) as Partial<Record<keyof SignInDraft, unknown>>;
	if (typeof phone !== 'string' || (step !== 'phone' && step !== 'code' && step !== 'password')) return undefined;
	const code = readSent(sent);
	return { phone, ...operatorIn(operator), step, ...(code ? { sent: code } : {}) };
}

function readSent(stored: unknown): SignInDraft['sent'] {
	const { to, operator, ticket } = (stored ?? {}) as {
		to?: unknown;
		operator?: unknown;
		ticket?: Record<string, unknown> | null;
	};
	const { authenticationId, resendAt, expiresAt } = ticket ?? {};
	if (!isMsisdn(to) || typeof authenticationId !== 'string') return undefined;
	if (typeof resendAt !== 'number' || typeof expiresAt !== 'number') return undefined;
	return { to, ...operatorIn(operator), ticket: { authenticationId, resendAt, expiresAt } };
}

const operatorIn = (stored: unknown): { operator?: string } => (typeof stored === 'string' ? { operator: stored } : {});
