import type { ApiName } from '../../../src/lib/operator/api-paths';

/** One request to an API of the operator, as the gateway passes it on. */
export interface Question {
	api: ApiName;
	method: string;
	/** Below the base path of the API: `/bucket`. */
	path: string;
	query: URLSearchParams;
	headers: Headers;
	/** Empty when there is none. */
	body: string;
}

export interface Answer {
	status: number;
	headers?: Record<string, string>;
	body: string;
}

/** What a screen of this server's data has to say, or must not. */
export interface Shown {
	screen: string;
	says?: string;
	never?: string;
}

/** A backend of the thirteen APIs that nobody of this project wrote, or that is shaped like one. */
export interface ForeignServer {
	id: string;
	title: string;
	/** Stops what it has started. */
	close?(): void;
	answer(question: Question): Promise<Answer> | Answer;
	shown: readonly Shown[];
	/**
	 * In which state the queue has to end for a command, where the server's word for it is plain.
	 */
	ends?: Readonly<Record<string, string>>;
}

/** What passed through the gateway: the material of every verdict. */
export interface Exchange {
	api: ApiName;
	method: string;
	path: string;
	query: string;
	/** `Idempotency-Key`. */
	key?: string;
	/** Parsed; the text itself when it is no JSON. */
	sent?: unknown;
	status: number;
	body: unknown;
	/** What the server finds wrong with the request by the official schema. */
	violations?: string;
}
