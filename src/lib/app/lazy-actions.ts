import type { Actions } from '$lib/sync/actions';

/**
 * Actions that can be called before the engine behind them has been loaded: each call waits for it.
 * A load that failed (a first visit that lost its network) is tried anew by the next call.
 */
export function lazyActions(load: () => Promise<Actions>): Actions {
	let loading: Promise<Actions> | undefined;

	function engine(): Promise<Actions> {
		loading ??= load().catch((error: unknown) => {
			loading = undefined;
			throw error;
		});
		return loading;
	}

	const session = async () => (await engine()).session;

	return waiting(engine, {
		// Promised never to throw: without the engine, or a device to keep anything on, there is
		// nothing to refresh, and the screen says how old its data are.
		refresh: (reason, ...also) =>
			engine()
				.then(({ refresh }) => refresh(reason, ...also))
				.catch(nothing),
		refreshOnly: (resource) =>
			engine()
				.then(({ refreshOnly }) => refreshOnly(resource))
				.catch(nothing),
		view: (line) =>
			engine()
				.then(({ view }) => view(line))
				.catch(nothing),
		refreshLinked: (reason) =>
			engine()
				.then(({ refreshLinked }) => refreshLinked(reason))
				.catch(nothing),
		fetchUsage: () =>
			engine()
				.then(({ fetchUsage }) => fetchUsage())
				.catch(nothing),
		session: waiting(session, {
			// Done again at the next occasion.
			expireIfOver: () =>
				session()
					.then((actions) => actions.expireIfOver())
					.catch(nothing),
			flushSignOut: () =>
				session()
					.then((actions) => actions.flushSignOut())
					.catch(nothing)
		})
	});
}

type Action = (...input: unknown[]) => Promise<unknown>;

/**
 * `own`, and for every other name what waits for the one of that name: a list of them all would be
 * fetched with the first screen.
 */
function waiting<T extends object>(load: () => Promise<T>, own: Partial<T>): T {
	return new Proxy(own, {
		get(_, name) {
			// It is no promise: whatever asks is told so.
			if (name === 'then') return undefined;
			return (
				Reflect.get(own, name) ?? (async (...input: unknown[]) => (Reflect.get(await load(), name) as Action)(...input))
			);
		}
	}) as T;
}

const nothing = (): void => undefined;
