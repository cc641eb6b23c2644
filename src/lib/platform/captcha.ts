import type { CaptchaChallenge, CaptchaSolution } from './captcha-solver';

export type CaptchaMessage = { progress: number } | { solution: CaptchaSolution } | { error: string };

export interface SolveOptions {
	/** Share done, 0 to 1. */
	onProgress?: (share: number) => void;
	/** Aborting stops the work at once; the promise rejects with the signal's reason. */
	signal?: AbortSignal;
}

const startWorker = () => new Worker(new URL('./captcha.worker.ts', import.meta.url), { type: 'module' });

/**
 * Solves a proof of work away from the main thread. Import this file only when a challenge is
 * there: with its worker it is the heaviest part of signing in, and nobody who is signed in needs
 * it.
 */
export function solveCaptcha(
	challenge: CaptchaChallenge,
	{ onProgress, signal }: SolveOptions = {},
	createWorker: () => Worker = startWorker
): Promise<CaptchaSolution> {
	return new Promise<CaptchaSolution>((resolve, reject) => {
		signal?.throwIfAborted();
		const worker = createWorker();
		const end = () => {
			worker.terminate();
			signal?.removeEventListener('abort', abort);
		};
		const fail = (error: Error) => {
			end();
			reject(error);
		};
		const abort = () => fail(signal?.reason instanceof Error ? signal.reason : new DOMException('', 'AbortError'));
		signal?.addEventListener('abort', abort);
		worker.onerror = (event) => fail(new Error(event.message));
		worker.onmessage = ({ data }: MessageEvent<CaptchaMessage>) => {
			if ('progress' in data) onProgress?.(data.progress);
			else if ('error' in data) fail(new Error(data.error));
			else {
				end();
				resolve(data.solution);
			}
		};
		worker.postMessage(challenge);
	});
}
