/**
 * The way between the browser and the server, always at one port: whole, or ill in one of the ways
 * in which lines are.
 */
import { connect, createServer, type Socket } from 'node:net';

export const ILLNESSES = ['cut', 'flapping', 'deaf', 'mute', 'answers-lost', 'trickle'] as const;

/**
 * | state        | what it does                                                        |
 * | ------------ | ------------------------------------------------------------------- |
 * | whole        | passes everything                                                   |
 * | cut          | resets what is open, refuses what comes                             |
 * | flapping     | cut and whole by turns                                              |
 * | deaf         | takes connections and bytes, passes nothing, and stays open         |
 * | mute         | passes what is sent and nothing of the answers, and stays open      |
 * | answers-lost | passes what is sent, and resets the connection when an answer comes |
 * | trickle      | passes answers by a kilobyte every tenth of a second                |
 */
export type LineState = 'whole' | (typeof ILLNESSES)[number];

const FLAP_MS = 900;
const SIP = 1_024;
const SIP_MS = 100;

export class Line {
	readonly #open = new Set<Socket>();
	readonly #server = createServer((outer) => this.#connected(outer));
	#state: LineState = 'whole';
	#flap: NodeJS.Timeout | undefined;
	/** Times that connections were reset on purpose. */
	cuts = 0;

	constructor(
		private readonly port: number,
		private readonly to: number
	) {}

	get state(): LineState {
		return this.#state;
	}

	async start(): Promise<void> {
		await this.#listen();
	}

	/** `keepsDeaf`: connections that have gone deaf stay so, and nobody is told. */
	async become(state: LineState, { keepsDeaf = false } = {}): Promise<void> {
		clearInterval(this.#flap);
		const before = this.#state;
		this.#state = state;
		if (state === 'flapping') {
			let up = true;
			this.#flap = setInterval(() => void ((up = !up) ? this.#listen() : this.#cut()), FLAP_MS);
			return this.#cut();
		}
		if (state === 'cut') return this.#cut();
		if ((before === 'deaf' || before === 'mute') && !keepsDeaf) this.#reset();
		await this.#listen();
	}

	async stop(): Promise<void> {
		clearInterval(this.#flap);
		this.#reset();
		await new Promise((closed) => this.#server.close(closed));
	}

	async #listen(): Promise<void> {
		if (this.#server.listening) return;
		await new Promise<void>((resolve, reject) => {
			this.#server.once('error', reject);
			this.#server.listen(this.port, '127.0.0.1', () => {
				this.#server.off('error', reject);
				resolve();
			});
		});
	}

	#cut(): void {
		this.cuts += 1;
		this.#server.close();
		this.#reset();
	}

	#reset(): void {
		for (const socket of this.#open) socket.resetAndDestroy();
	}

	#connected(outer: Socket): void {
		const inner = connect(this.to, '127.0.0.1');
		// What has been swallowed is missing for good.
		let deaf = false;
		let mute = false;
		for (const [socket, other] of [
			[outer, inner],
			[inner, outer]
		] as const) {
			this.#open.add(socket);
			socket.on('error', () => other.resetAndDestroy());
			// What has been written to it is passed on first.
			socket.on('end', () => other.end());
			socket.on('close', () => this.#open.delete(socket));
		}
		outer.on('data', (data) => {
			deaf ||= this.#state === 'deaf';
			if (!deaf) inner.write(data);
		});
		inner.on('data', (data) => {
			mute ||= deaf || this.#state === 'deaf' || this.#state === 'mute';
			if (mute) return;
			if (this.#state === 'answers-lost') outer.resetAndDestroy();
			else if (this.#state === 'trickle') void sip(inner, outer, data);
			else outer.write(data);
		});
	}
}

async function sip(from: Socket, to: Socket, data: Buffer): Promise<void> {
	from.pause();
	for (let at = 0; at < data.length && !to.destroyed; at += SIP) {
		to.write(data.subarray(at, at + SIP));
		await new Promise((resolve) => setTimeout(resolve, SIP_MS));
	}
	from.resume();
}
