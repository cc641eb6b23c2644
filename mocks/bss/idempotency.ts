import { both } from './both';
import { HOUR, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { Clock } from './clock';
import { Refusal } from './refusal';

/**
 * As long as payment servers usually remember a key. A client must let its command expire before
 * that.
 */
export const KEY_LIFE = 24 * HOUR;

/**
 * One request that carries a key. Method and path are part of its name: the same key may go to
 * another call.
 */
export interface Keyed {
	key: string;
	method: string;
	path: string;
	line: Msisdn;
	/** Of the body; the same body has the same hash, however its fields are ordered. */
	bodyHash: string;
}

interface KeyUse {
	key: string;
	method: string;
	path: string;
	line: Msisdn;
	/** Requests that came with it, ever. */
	times: number;
}

/**
 *              first request ──► running ──answer──► answered ──24 h──► forgotten
 * same key and body again:        waits for it        gets it again      is a new request
 * same key, other body or line:   refused, 422        refused, 422       is a new request
 *
 * An answer that says nothing was decided (`keep` is false for it) is forgotten at once, so that a
 * retry is a new request.
 */
export interface Idempotency<Answer> {
	once(request: Keyed, run: () => Promise<Answer>): Promise<{ answer: Answer; replayed: boolean }>;
	/** Every key seen, also those whose answers are forgotten. */
	uses(): readonly KeyUse[];
}

interface Kept<Answer> {
	request: Keyed;
	at: Instant;
	answer: Promise<Answer>;
}

/** `ignores`: whether it looks at keys no more, as some servers never do. */
export function createIdempotency<Answer>(
	clock: Clock,
	keep: (answer: Answer) => boolean,
	ignores: () => boolean = () => false
): Idempotency<Answer> {
	const records = new Map<string, Kept<Answer>>();
	const uses = new Map<string, KeyUse>();

	function note(name: string, { key, method, path, line }: Keyed): void {
		const use = uses.get(name) ?? { key, method, path, line, times: 0 };
		use.times += 1;
		uses.set(name, use);
	}

	return {
		once: async (request, run) => {
			const name = JSON.stringify([request.method, request.path, request.key]);
			note(name, request);
			const known = ignores() ? undefined : records.get(name);
			if (known && clock.now() - known.at < KEY_LIFE) {
				if (known.request.bodyHash !== request.bodyHash || known.request.line !== request.line)
					throw new Refusal(
						422,
						'IDEMPOTENCY_KEY_REUSED',
						both('Этот ключ уже занят другим запросом', 'This key is already used by another request')
					);
				return { answer: await known.answer, replayed: true };
			}
			const record = { request, at: clock.now(), answer: run() };
			records.set(name, record);
			const forget = (): void => {
				if (records.get(name) === record) records.delete(name);
			};
			try {
				const answer = await record.answer;
				if (!keep(answer)) forget();
				return { answer, replayed: false };
			} catch (error) {
				forget();
				throw error;
			}
		},
		uses: () => [...uses.values()]
	};
}
