import type { Answer, Side } from './records';

type Call =
	{ call: 'prepare' } | { call: 'fill'; body: ArrayBuffer } | { call: 'ask'; question: unknown } | { call: 'remove' };

/** SQLite lives in a worker: its file system has no other home. */
export function sqliteSide(): Side {
	const worker = new Worker(new URL('./sqlite.worker.ts', import.meta.url), { type: 'module' });
	// Answers come in the order of the calls.
	const waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];
	worker.onmessage = ({ data }: MessageEvent<{ answer: Answer } | { error: string }>) => {
		const call = waiting.shift();
		if ('error' in data) call?.reject(new Error(data.error));
		else call?.resolve(data.answer);
	};
	worker.onerror = ({ message }) => waiting.shift()?.reject(new Error(message));
	const call = (message: Call) =>
		new Promise<Answer>((resolve, reject) => {
			waiting.push({ resolve, reject });
			worker.postMessage(message, message.call === 'fill' ? [message.body] : []);
		});
	return {
		prepare: async () => void (await call({ call: 'prepare' })),
		fill: async (body) => void (await call({ call: 'fill', body })),
		ask: (question) => call({ call: 'ask', question }),
		remove: async () => {
			await call({ call: 'remove' });
			worker.terminate();
		}
	};
}
