/** What can happen to a phone, and schedules of it. */
import fc from 'fast-check';
import { DAY, HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import type { DrainTrigger } from '$lib/sync/engine';
import { servers, type Server } from './habits';
import { LOSSES, MISHAPS, type Mishap } from './mishaps';

/**
 * Habits of servers that leave a command as certain as it was: the law is the same under any of
 * them.
 */
const HARMLESS = [
	...['cap-10', 'ignores-filters', 'older-30', 'reversed-order', 'times-no-zone'],
	...[
		'nulls-for-missing',
		'extra-fields',
		'no-type',
		'ids-urns',
		'json-as-text',
		'pretty-json',
		'no-etag',
		'errors-spring'
	]
] as const;

export type What = 'top-up' | 'connect' | 'disconnect' | 'buy' | 'promised' | 'switch' | 'message' | 'request';

export type Tab = 0 | 1;

const ACTS = ['cancel', 'retry', 'discard', 'confirmAgain', 'sendAgain', 'giveUp'] as const;

export type PersonsAct = (typeof ACTS)[number];

export type Step =
	/**
	 * A person confirms, in one of the tabs, at one of the prices that were told. `meets`: what
	 * goes wrong from then on, if it is not empty.
	 */
	| { do: 'confirm'; what: What; which: number; minor: number; tab: Tab; meets: Mishap[] }
	/** … or does something about the n-th of what was confirmed. */
	| { do: 'person'; act: PersonsAct; which: number; tab: Tab }
	/** `wait`: until it is through; otherwise the next steps happen beside it. */
	| { do: 'drain'; trigger: DrainTrigger; tab: Tab; wait: boolean }
	| { do: 'mishaps'; next: Mishap[] }
	/** What orders cost from now on. */
	| { do: 'price'; minor: number }
	/**
	 * The operator's next orders and credits fail; its credits take a while; its lists are refused.
	 */
	| { do: 'operator'; failing: boolean; slow: boolean; closed: boolean }
	| { do: 'pass'; ms: number }
	| { do: 'set clock'; by: number }
	| { do: 'network'; up: boolean }
	/**
	 * The operator no longer knows the cookie, or it has become the other line's without a word.
	 */
	| { do: 'cookie'; becomes: 'unknown' | 'swapped' }
	| { do: 'sign in'; other: boolean; wait: boolean }
	| { do: 'sign out' }
	| { do: 'idle' }
	/** A tab is frozen with whatever it was doing, its locks too; or it is back. */
	| { do: 'put away'; tab: Tab }
	| { do: 'bring back'; tab: Tab }
	/** The browser is killed, whatever it was doing, and opened again. */
	| { do: 'kill' };

const tab = fc.constantFrom<Tab>(0, 1);
const PRICES = [100_00, 120_00] as const;

/**
 * With the answer to the command itself: the cookie is asked about before it, and a credit follows
 * its payment.
 */
const loss: fc.Arbitrary<Mishap[]> = fc
	.tuple(fc.constantFrom<Mishap[]>(['none'], ['none'], ['none', 'none']), fc.constantFrom<Mishap>(...LOSSES))
	.map(([before, lost]) => [...before, lost]);

/** What each step may be. */
const FIELDS = {
	confirm: {
		what: fc.constantFrom<What>(
			...(['top-up', 'top-up', 'connect', 'connect', 'disconnect', 'buy', 'promised', 'switch'] as const),
			...(['message', 'request'] as const)
		),
		which: fc.nat(2),
		minor: fc.constantFrom(PRICES[0], PRICES[0], PRICES[0], PRICES[1]),
		tab,
		meets: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: loss })
	},
	person: { act: fc.constantFrom(...ACTS), which: fc.nat(7), tab },
	drain: {
		trigger: fc.constantFrom<DrainTrigger>('start', 'online', 'focus', 'timer', 'sync', 'person'),
		tab,
		wait: fc.boolean()
	},
	mishaps: { next: fc.array(fc.constantFrom<Mishap>('none', 'none', ...MISHAPS), { minLength: 1, maxLength: 6 }) },
	price: { minor: fc.constantFrom(...PRICES) },
	operator: { failing: fc.boolean(), slow: fc.boolean(), closed: fc.boolean() },
	pass: { ms: fc.constantFrom(SECOND, 5 * SECOND, 30 * SECOND, 10 * MINUTE, HOUR, 15 * HOUR, 30 * HOUR) },
	'set clock': { by: fc.constantFrom(-2 * DAY, -HOUR, -2 * MINUTE, 2 * MINUTE, HOUR, 21 * HOUR, 2 * DAY) },
	network: { up: fc.boolean() },
	cookie: { becomes: fc.constantFrom('unknown' as const, 'swapped' as const) },
	'sign in': { other: fc.constantFrom(false, false, true), wait: fc.boolean() },
	'sign out': {},
	idle: {},
	'put away': { tab },
	'bring back': { tab },
	kill: {}
} satisfies { [Name in Step['do']]: Record<Exclude<keyof Extract<Step, { do: Name }>, 'do'>, fc.Arbitrary<unknown>> };

/** How often each step is drawn, beside the others. */
type Weights = Partial<Record<Step['do'], number>>;

const EVERYTHING: Weights = {
	confirm: 40,
	person: 20,
	drain: 30,
	mishaps: 30,
	price: 5,
	operator: 5,
	pass: 20,
	'set clock': 5,
	network: 5,
	cookie: 5,
	'sign in': 10,
	'sign out': 1,
	idle: 6,
	'put away': 8,
	'bring back': 4,
	kill: 5
};

/**
 * One phone in two hands: whoever has it signs in, confirms, and often takes themselves off it
 * before the network has been there.
 */
const TWO_SUBSCRIBERS: Weights = {
	confirm: 40,
	'sign in': 25,
	'sign out': 15,
	drain: 15,
	network: 10,
	mishaps: 25,
	pass: 5,
	kill: 3
};

const stepsOf = (weights: Weights): fc.Arbitrary<Step> =>
	fc.oneof(
		...(Object.entries(weights) as [Step['do'], number][]).map(([name, weight]) => ({
			weight,
			arbitrary: fc.record({ do: fc.constant(name), ...FIELDS[name] }) as fc.Arbitrary<Step>
		}))
	);

export interface Schedule {
	server: Server;
	steps: Step[];
	/**
	 * How long each of the operator's answers is on its way, in turns of the event loop; over and
	 * over.
	 */
	turns: number[];
	/** In the end the person confirms again whatever waits for them. */
	persists: boolean;
	/** Of the operator's servers, by name (mocks/habits). */
	habits: string[];
}

function schedulesOf(weights: Weights): fc.Arbitrary<Schedule> {
	const any: fc.Arbitrary<Schedule> = fc.record({
		server: servers,
		steps: fc.array(stepsOf(weights), { minLength: 3, maxLength: 15 }),
		turns: fc.array(fc.nat(8), { minLength: 1, maxLength: 5 }),
		persists: fc.boolean(),
		habits: fc.subarray([...HARMLESS], { maxLength: 2 })
	});
	// A server that cuts its own lists is not put behind one that pages and counts them anew:
	// between the two, records would be lost.
	return any.map((schedule) => {
		const { older, lookUp } = schedule.server.habits;
		return older === 0 && lookUp !== 'short' ? schedule : { ...schedule, habits: [] };
	});
}

export const schedules = schedulesOf(EVERYTHING);
export const twoSubscribers = schedulesOf(TWO_SUBSCRIBERS);
