/** Message of the worker to a page: a notice has been tapped, show the screen at `path`. */
export const OPEN_MESSAGE = 'OPEN';

/** Calls back with the path; the returned function stops it. */
export function onNotificationClick(
	worker: ServiceWorkerContainer | undefined,
	open: (path: string) => void
): () => void {
	const stop = new AbortController();
	worker?.addEventListener(
		'message',
		({ data }: MessageEvent<{ type?: unknown; path?: unknown } | null>) => {
			if (data?.type === OPEN_MESSAGE && typeof data.path === 'string') open(data.path);
		},
		{ signal: stop.signal }
	);
	return () => stop.abort();
}
