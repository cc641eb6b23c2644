import { idOf } from '$lib/domain/line.fixture';
import { setLock } from '../../../src/lib/db/lock/lock';
import { createUsageQueries } from '../../../src/lib/db/queries/usage';
import { packedSide } from './packed';
import { batchesOf, bodyOf, LINE, questionOf, type Answer, type Side } from './records';
import { rowsSide } from './rows';
import { sqliteSide } from './sqlite';

/** `packed-…` are databases of their own with the same code. */
type PackedName = 'packed' | `packed-${number}`;
type SideName = PackedName | 'rows' | 'sqlite';

const sides = new Map<SideName, Side>();

function create(name: SideName): Side {
	if (name === 'rows') return rowsSide();
	return name === 'sqlite' ? sqliteSide() : packedSide(`bench-${name}`);
}

/** One that has been filled. */
const packed = (name: PackedName) => side(name) as ReturnType<typeof packedSide>;

function side(name: SideName): Side {
	const known = sides.get(name) ?? create(name);
	sides.set(name, known);
	return known;
}

/** Bodies made before the clock starts: more would not fit into memory. */
const AT_HAND = 5;

/** What the bench calls from outside. */
const bench = {
	/**
	 * Milliseconds to read and store everything; making the bodies is not counted. The next body is
	 * there before the last is stored.
	 */
	async fill(name: SideName, total: number): Promise<number> {
		await side(name).prepare();
		let spent = 0;
		for (let first = 0; first < batchesOf(total); first += AT_HAND) {
			const count = Math.min(AT_HAND, batchesOf(total) - first);
			const bodies = Array.from({ length: count }, (_, index) => bodyOf(total, first + index));
			await settled();
			const start = performance.now();
			let last: Promise<void> = Promise.resolve();
			for (const body of bodies) {
				const before = last;
				last = side(name).fill(body);
				await before;
			}
			await last;
			spent += performance.now() - start;
		}
		return spent;
	},

	/**
	 * Begins when the page has come to rest: what one side leaves to be cleared away is not
	 * another's work.
	 */
	async ask(name: SideName, run: number): Promise<{ ms: number; answer: Answer }> {
		await settled();
		const start = performance.now();
		const answer = await side(name).ask(questionOf(run));
		return { ms: performance.now() - start, answer };
	},

	/** Sets the lock and leaves it open, as it is once the PIN has been entered. */
	async lock(name: PackedName): Promise<void> {
		await setLock(packed(name).db, '271828', { after: 5 });
	},

	async remove(name: SideName): Promise<void> {
		await sides.get(name)?.remove();
		sides.delete(name);
	},

	async bytesStored(): Promise<number> {
		return (await navigator.storage.estimate()).usage ?? 0;
	},

	/**
	 * Takes everything in as the screen would live through it: a report and the intake's state are
	 * watched all the while. Gives the long tasks of the main thread and the longest time it did
	 * not answer a message, in milliseconds.
	 */
	async watchedFill(total: number): Promise<{ ms: number; longTasks: number[]; longestGap: number; reports: number }> {
		const side = packedSide();
		sides.set('packed', side);
		const bodies = Array.from({ length: batchesOf(total) }, (_, batch) => bodyOf(total, batch));
		const queries = createUsageQueries(side.db);
		let reports = 0;
		const watched = [
			queries.report(idOf(LINE), questionOf(1)).subscribe({ next: () => (reports += 1), error: fail }),
			queries.report(idOf(LINE), questionOf(0)).subscribe({ next: () => (reports += 1), error: fail }),
			queries.intake(idOf(LINE)).subscribe({ next: () => undefined, error: fail })
		];
		const longTasks: number[] = [];
		const observer = new PerformanceObserver((list) =>
			longTasks.push(...list.getEntries().map(({ duration }) => duration))
		);
		await side.prepare();
		await settled();
		observer.observe({ type: 'longtask' });
		const pulse = startPulse();
		const start = performance.now();
		for (const body of bodies) await side.fill(body);
		const ms = performance.now() - start;
		await settled();
		const longestGap = pulse.stop();
		longTasks.push(...observer.takeRecords().map(({ duration }) => duration));
		observer.disconnect();
		for (const stop of watched) stop();
		return { ms, longTasks, longestGap, reports };
	}
};

function fail(error: Error): void {
	throw error;
}

/** Two idle moments: what was queued before has been done. */
async function settled(): Promise<void> {
	for (let count = 0; count < 2; count += 1) await new Promise<void>((done) => requestIdleCallback(() => done()));
}

const BEAT = 5;

/** Beats every few milliseconds, and notes the longest time it had to wait beyond that. */
function startPulse(): { stop(): number } {
	let last = performance.now();
	let longest = 0;
	const timer = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last - BEAT);
		last = now;
	}, BEAT);
	return {
		stop() {
			clearInterval(timer);
			return longest;
		}
	};
}

export type Bench = typeof bench;

Object.assign(window, { bench });
