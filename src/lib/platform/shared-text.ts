/**
 * Message that asks the worker for a shared text; it answers on the port that comes with it, once.
 */
export const TAKE_SHARED = 'TAKE_SHARED';

/**
 * Where other apps share to: `share_target` of the manifest. The worker answers it; no text of a
 * person goes to a server.
 */
export const SHARE_ADDRESS = '/paste';

/**
 * Characters. More than any message has, so what is cut off only keeps a page from stopping: it
 * still says that it is too long.
 */
const MOST_SHARED = 10_000;

/** What the share sheet sends. A title is the subject line of a mail, or nothing. */
export function sharedText(form: FormData): string {
	const parts = ['text', 'url'].flatMap((name) => {
		const value = form.get(name);
		return typeof value === 'string' && value.trim() !== '' ? [value] : [];
	});
	return parts.join('\n').slice(0, MOST_SHARED);
}

/** The text that another app has shared; `undefined` when there is none, or it has been taken. */
export async function takeSharedText(
	worker: Pick<ServiceWorker, 'postMessage'> | null | undefined
): Promise<string | undefined> {
	if (!worker) return undefined;
	const { port1, port2 } = new MessageChannel();
	const answer = new Promise<unknown>((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
	worker.postMessage({ type: TAKE_SHARED }, [port2]);
	const text = await answer;
	port1.close();
	return typeof text === 'string' ? text : undefined;
}
