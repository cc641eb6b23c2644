import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { APP_HOST, type Origin } from './nginx';

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	/** How often a header has come, by its lower-case name. */
	times(header: string): number;
	body: Buffer;
}

export interface Question {
	method?: string;
	headers?: Record<string, string>;
	body?: string | Buffer;
	/** To the port that is not TLS. */
	plain?: boolean;
}

const agent = new Agent({ keepAlive: true });

/** One request to the app's host, as no browser would change it. */
export function ask(origin: Origin, path: string, question: Question = {}): Promise<Answer> {
	const { method = 'GET', headers = {}, body, plain = false } = question;
	const where = { host: '127.0.0.1', method, path, headers: { Host: APP_HOST, ...headers } };
	return new Promise((resolve, reject) => {
		const asked = plain
			? httpRequest({ ...where, port: origin.httpPort })
			: httpsRequest({
					...where,
					port: origin.port,
					agent,
					servername: APP_HOST,
					ca: readFileSync(origin.certificate)
				});
		asked.on('response', (reply) => {
			const chunks: Buffer[] = [];
			reply.on('data', (chunk: Buffer) => chunks.push(chunk));
			reply.on('error', reject);
			reply.on('end', () => {
				const names = reply.rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
				resolve({
					status: reply.statusCode ?? 0,
					headers: reply.headers,
					times: (header) => names.filter((name) => name === header).length,
					body: Buffer.concat(chunks)
				});
			});
		});
		asked.on('error', reject);
		asked.end(body);
	});
}
