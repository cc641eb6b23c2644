/** What happens in a run: everything in it is decided by the seed. Pure. */
import { createRandom, type Random } from '../../../mocks/bss/random';
import { ILLNESSES, type LineState } from './line';

export type Wish =
	| { what: 'top-up'; roubles: number }
	| { what: 'transfer'; roubles: number }
	| { what: 'message'; text: string }
	| { what: 'option'; id: string; minor: number };

export type Step =
	/**
	 * The person confirms something, in one of the tabs; `killAfter`: the browser is killed so many
	 * milliseconds after the tap.
	 */
	| { do: 'say'; wish: Wish; tab: 0 | 1; killAfter?: number }
	/**
	 * The whole browser, and after a while it is opened again; `clock`: the device's clock is then
	 * put so many minutes on.
	 */
	| { do: 'kill'; after: number; keepsCookie: boolean; clock?: number }
	/** The processes of the pages alone. */
	| { do: 'kill pages'; after: number }
	| { do: 'line'; becomes: LineState; keepsDeaf: boolean; tellsPages: boolean }
	| { do: 'second tab' }
	/** `takes`: the person takes the update if it is offered by then. */
	| { do: 'release'; takes: boolean }
	/** Of the operator, minutes. */
	| { do: 'operator clock'; by: number }
	| { do: 'pass'; ms: number };

/** Options of the usual line that it has not got, each at a price of its own. */
const OPTIONS = [
	{ id: 'social-net', minor: 120_00 },
	{ id: 'chat-net', minor: 90_00 },
	{ id: 'tethering', minor: 5_00 }
] as const;

/**
 * Minutes. Beyond 20 h what waits expires, before its confirmation it does so too: both have to be
 * seen.
 */
const DEVICE_CLOCKS = [-60, -2, 2, 60, 21 * 60] as const;
/** The operator remembers keys for a day: a clock that runs away from it is another story. */
const OPERATOR_CLOCKS = [-10, 1, 30, 240] as const;

/** What a run has at least, beside what comes by chance. */
export function planOf(seed: number): Step[] {
	const random = createRandom(seed, 'kills');
	const wish = wishes(random);
	const steps: Step[] = [{ do: 'say', wish: wish('top-up'), tab: 0 }];
	const rounds = random.int(2, 3);
	for (let round = 0; round < rounds; round += 1) {
		if (random.chance(0.8)) steps.push(line(random, random.pick(ILLNESSES)));
		for (let count = random.int(1, 2); count > 0; count -= 1)
			steps.push({ do: 'say', wish: wish(), tab: random.pick([0, 0, 1]), ...nearTap(random) });
		if (random.chance(0.6)) steps.push(mishap(random));
		steps.push({ do: 'pass', ms: random.int(0, 1_500) });
		if (random.chance(0.6)) steps.push(line(random, 'whole'), { do: 'pass', ms: random.int(0, 900) });
		if (round === 0 || random.chance(0.6)) steps.push(kill(random));
	}
	return steps;
}

function wishes(random: Random): (what?: Wish['what']) => Wish {
	const taken = new Set<number>();
	const options = [...OPTIONS];
	let messages = 0;
	const sum = (from: number, to: number): number => {
		for (;;) {
			const roubles = random.int(from, to);
			if (!taken.has(roubles) && !OPTIONS.some(({ minor }) => minor === roubles * 100)) {
				taken.add(roubles);
				return roubles;
			}
		}
	};
	return (what = random.pick(['top-up', 'top-up', 'top-up', 'message', 'message', 'option', 'transfer'])) => {
		if (what === 'message') return { what, text: `Вопрос ${(messages += 1)}` };
		if (what === 'transfer') return { what, roubles: sum(20, 99) };
		const option = what === 'option' ? options.shift() : undefined;
		return option ? { what: 'option', ...option } : { what: 'top-up', roubles: sum(101, 400) };
	};
}

const nearTap = (random: Random): { killAfter?: number } =>
	random.chance(0.25) ? { killAfter: random.int(0, 250) } : {};

function kill(random: Random): Step {
	const clock = random.chance(0.25) ? { clock: random.pick(DEVICE_CLOCKS) } : {};
	return { do: 'kill', after: random.int(0, 1_000), keepsCookie: random.chance(0.75), ...clock };
}

function line(random: Random, becomes: LineState): Step {
	return { do: 'line', becomes, keepsDeaf: random.chance(0.3), tellsPages: random.chance(0.5) };
}

function mishap(random: Random): Step {
	return random.pick<() => Step>([
		() => ({ do: 'second tab' }),
		() => ({ do: 'second tab' }),
		() => ({ do: 'kill pages', after: random.int(0, 500) }),
		() => ({ do: 'release', takes: random.chance(0.5) }),
		() => ({ do: 'operator clock', by: random.pick(OPERATOR_CLOCKS) })
	])();
}

/** See {@link Confirmed}. */
export function markOf(wish: Wish): string {
	switch (wish.what) {
		case 'message':
			return `message ${wish.text}`;
		case 'option':
			return `order ${wish.minor}`;
		default:
			return `${wish.what} ${wish.roubles * 100}`;
	}
}
