/** One command on one server, lived to its end, and what the ledger says to it. */
import { KEY_FIELDS, type RegisteredHabit, type Recognition } from '../../../mocks/habits/habit';
import { HOUR } from '$lib/domain/instant';
import type { OutboxEntry } from '$lib/domain/outbox';
import { NOON, phone, type Phone } from '../support/device';
import type { Kind } from './commands';
import { mustBeDone } from './law';

/** What a pack promises of its servers: how they tell a repeated command, or that they don't. */
export type Repeats = Recognition | 'never';

export interface Cell {
	kind: Kind;
	habits: readonly RegisteredHabit[];
	/** The first answer to each of its requests never comes. */
	lost: boolean;
	repeats: Repeats;
}

/** By then every key is forgotten, and a command that could still be sent would be a new one. */
const LIFE = 24 * HOUR;

/**
 * After so many deliveries the phone lies in a drawer and wakes up by the hour: a day of minutes
 * shows nothing more.
 */
const AWAKE = 20;
const ASLEEP = HOUR;

/** Far more deliveries than that leaves room for: more of them is a loop. */
const MOST_DELIVERIES = 100;

/** As long as a real one: some servers cut what is longer. */
const keyOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const describeCell = ({ kind, habits, lost, repeats }: Cell): string =>
	`${kind.name} | ${habits.map(({ name }) => name).join(' + ')} | ${lost ? `answer lost, ${repeats}` : 'nothing lost'}`;

/** What is wrong with how it ended; nothing when all is well. */
export async function live(cell: Cell): Promise<string[]> {
	const { kind, habits, lost, repeats } = cell;
	const p = await phone(undefined, { pack: { repeats }, keyOf });
	p.host.operator.habits.take(habits.map(({ name }) => name));
	if (lost)
		p.faults(
			...kind.posts.map((path) => ({ method: 'POST', path: `**/${path}`, kind: 'drop-after', times: 1 }) as const)
		);
	// Reading may end the session; otherwise it is left out, for it takes longer than the delivery
	// it follows.
	if (habits.some(({ kind: touched }) => touched === 'session')) await p.engine.pull('sign-in');
	else p.refuse(isReading, 503);
	const { key } = await kind.confirm(p);
	const deliveries = await passTime(p);
	const effects = kind.effects(p, key);
	const entry = await p.entry(key);
	// Whatever is still being read belongs to nobody.
	p.network.up = false;
	p.host.problems.length = 0;
	const wrong = judge(cell, entry, effects);
	if (deliveries > MOST_DELIVERIES) wrong.push('never comes to rest');
	return wrong.map((what) => `${describeCell(cell)}: ${what} (${entry.state}, effects ${effects.join(' and ')})`);
}

/** Neither a question about a command nor about the session. */
function isReading(request: string): boolean {
	const [method, resource = ''] = request.split(/[ /]+/);
	return method === 'GET' && resource !== 'session' && !(resource in KEY_FIELDS);
}

async function passTime({ engine, clock, host: { operator } }: Phone): Promise<number> {
	let deliveries = 0;
	const advance = (by: number): void => {
		clock.advance(by);
		operator.clock.advance(by);
	};
	while (deliveries <= MOST_DELIVERIES) {
		const { nextAttemptAt } = await engine.drain('timer');
		deliveries += 1;
		const left = NOON + LIFE - clock.now();
		if (left <= 0) break;
		if (nextAttemptAt === undefined) {
			advance(left);
			break;
		}
		advance(Math.min(left, Math.max(deliveries < AWAKE ? 1 : ASLEEP, nextAttemptAt - clock.now())));
	}
	return deliveries;
}

/**
 * The law, for every server and every command: at most once, or the person was asked; and nothing
 * believed that is not so.
 */
function judge(cell: Cell, { state }: OutboxEntry, effects: readonly number[]): string[] {
	if (effects.some((times) => times > 1)) return ['more than once'];
	const done = effects.every((times) => times === 1);
	switch (state) {
		case 'done':
			return done ? [] : ['believed done, is not'];
		case 'rejected':
		case 'cancelled':
		case 'expired':
			return effects.every((times) => times === 0) && !mustBeDone(cell) ? [] : ['believed not done'];
		case 'queued':
		case 'sending':
		case 'waiting-sign-in':
			return ['comes to no end, and nobody is asked'];
		default:
			return mustBeDone(cell) ? ['could have been known, and is not'] : [];
	}
}
