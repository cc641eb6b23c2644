import type { Actions } from '$lib/sync/actions';

/**
 * Actions that can be called before the engine behind them has been loaded: each call waits for it. A load that failed (a first visit
 * that lost its network) is tried anew by the next call.
 */
export function laterActions(load: () => Promise<Actions>): Actions {
	let loading: Promise<Actions> | undefined;

	function engine(): Promise<Actions> {
		loading ??= load().catch((error: unknown) => {
			loading = undefined;
			throw error;
		});
		return loading;
	}

	const session = async () => (await engine()).session;

	return {
		// Promised never to throw: without the engine there is nothing to refresh with, and the screen says how old its data are.
		refresh: async (reason) => {
			await engine().then(
				({ refresh }) => refresh(reason),
				() => undefined
			);
		},
		confirmTopUp: async (input) => (await engine()).confirmTopUp(input),
		confirmTransfer: async (input) => (await engine()).confirmTransfer(input),
		sendMessage: async (line, text) => (await engine()).sendMessage(line, text),
		saveDraft: async (line, draft) => (await engine()).saveDraft(line, draft),
		markRead: async (line, readTo) => (await engine()).markRead(line, readTo),
		confirmAutopay: async (input) => (await engine()).confirmAutopay(input),
		dropUsage: async (line, before) => (await engine()).dropUsage(line, before),
		recallUsage: async (line) => (await engine()).recallUsage(line),
		fetchUsage: async () => {
			await engine().then(({ fetchUsage }) => fetchUsage(), nothing);
		},
		confirmOrder: async (input) => (await engine()).confirmOrder(input),
		cancel: async (key) => (await engine()).cancel(key),
		retry: async (key) => (await engine()).retry(key),
		discard: async (key) => (await engine()).discard(key),
		confirmAgain: async (key) => (await engine()).confirmAgain(key),
		locate: async () => (await engine()).locate(),
		keepMarks: async (line, marks) => (await engine()).keepMarks(line, marks),
		saveSetting: async (name, value) => (await engine()).saveSetting(name, value),
		session: {
			prepareCaptcha: async (onProgress) => (await session()).prepareCaptcha(onProgress),
			requestSmsPassword: async (phone, onProgress) => (await session()).requestSmsPassword(phone, onProgress),
			signInWithCode: async (ticket, phone, code) => (await session()).signInWithCode(ticket, phone, code),
			signInWithPassword: async (phone, password) => (await session()).signInWithPassword(phone, password),
			networkSignIn: async () => (await session()).networkSignIn(),
			changePassword: async (input) => (await session()).changePassword(input),
			setNotices: async (notices) => (await session()).setNotices(notices),
			setNetworkSignIn: async (on) => (await session()).setNetworkSignIn(on),
			checkSession: async () => (await session()).checkSession(),
			// Done again at the next occasion.
			expireIfOver: () => session().then((actions) => actions.expireIfOver(), nothing),
			settleSignOut: () => session().then((actions) => actions.settleSignOut(), nothing),
			signOut: async () => (await session()).signOut(),
			endForIdleness: async () => (await session()).endForIdleness()
		}
	};
}

const nothing = (): void => undefined;
