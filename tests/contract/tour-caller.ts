import type { Device, TestOperator } from '../../mocks/node';
import type { ApiName } from '../../src/lib/operator/api-paths';

/** One request and its answer, by the names the documents give them. */
export interface Exchange {
	api: ApiName;
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	path: string;
	line: string;
	sent?: object;
	status: number;
	body: unknown;
}

interface More {
	id?: string;
	part?: string;
	query?: string;
	sent?: object;
}

export type Call = (api: ApiName, method: Exchange['method'], path: string, more?: More) => Promise<Exchange>;

export function caller({ operator }: TestOperator, device: Device, line: string, exchanges: Exchange[]): Call {
	let keys = 0;
	return async (api, method, path, { id = '', part = '', query = '', sent } = {}) => {
		const answer = await device.fetch(
			operator.packs[0].api[api] + path.replace('{id}', id).replace('{part}', part) + query,
			{
				method,
				headers: { 'Idempotency-Key': `${line}-${(keys += 1)}` },
				...(sent && { body: JSON.stringify(sent) })
			}
		);
		const exchange: Exchange = {
			api,
			method,
			path,
			line,
			...(sent && { sent }),
			status: answer.status,
			body: answer.status === 204 ? undefined : await answer.json()
		};
		exchanges.push(exchange);
		return exchange;
	};
}
