import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import { gatewayCertificate, listening } from './nginx';

/**
 * TLS in front of a server of this machine, as the operator's gateway has it, so that nginx goes to
 * it as it would in life.
 */
export async function tlsInFrontOf(port: number, folder: string): Promise<{ port: number; stop(): Promise<void> }> {
	const { certificate, key } = gatewayCertificate(folder);
	const open = new Set<{ destroy(): void }>();
	const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (outer) => {
		const inner = connect(port, '127.0.0.1');
		for (const [socket, other] of [
			[outer, inner],
			[inner, outer]
		] as const) {
			open.add(socket);
			socket.on('error', () => other.destroy());
			socket.on('close', () => open.delete(socket));
			socket.pipe(other);
		}
	});
	return {
		port: await listening(server),
		stop: async () => {
			for (const socket of open) socket.destroy();
			await new Promise((closed) => server.close(closed));
		}
	};
}
