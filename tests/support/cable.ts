import { connect, createServer, type Socket } from 'node:net';
import { listening } from './nginx';

/** The way between a browser and a server: whole, or torn again and again. */
export interface Cable {
	port: number;
	/**
	 * Until it is mended every connection breaks after so many bytes from the server; 0 takes none.
	 */
	tear(bytes: number): void;
	mend(): void;
	stop(): Promise<void>;
}

export async function cableTo(port: number): Promise<Cable> {
	let left = Infinity;
	const open = new Set<Socket>();
	const server = createServer((outer) => {
		const inner = connect(port, '127.0.0.1');
		const end = () => {
			outer.destroy();
			inner.destroy();
		};
		let through = 0;
		for (const socket of [outer, inner]) {
			open.add(socket);
			socket.on('error', end);
			socket.on('close', () => {
				open.delete(socket);
				end();
			});
		}
		outer.on('data', (data) => inner.write(data));
		inner.on('data', (data) => {
			through += data.length;
			if (through <= left) outer.write(data);
			else outer.write(data.subarray(0, Math.max(0, data.length - (through - left))), end);
		});
	});
	const cut = () => {
		for (const socket of open) socket.destroy();
	};
	return {
		port: await listening(server),
		tear: (bytes) => {
			left = bytes;
			cut();
		},
		mend: () => {
			left = Infinity;
			cut();
		},
		stop: async () => {
			cut();
			await new Promise((closed) => server.close(closed));
		}
	};
}
