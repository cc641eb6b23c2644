import { both } from '../../both';
import type { Instant } from '../../../../src/lib/domain/instant';
import type { Category, Direction, Unit } from '../../../../src/lib/domain/usage/record';
import type { Random } from '../../random';
import type { Used } from '../../usage/used';
import type { Habits } from './habits';
import { type NumberSpace, type Person, stranger } from './people';

/**
 * Something happens: without an id and a price yet, of one shape, which keeps a hundred thousand of
 * them quick.
 */
function happening(
	at: Instant,
	category: Category,
	direction: Direction,
	unit: Unit,
	amount: number,
	party: string,
	service: string,
	zone: string | undefined
): Used {
	return {
		id: '',
		at,
		category: zone === undefined ? category : 'roaming',
		direction,
		unit,
		amount,
		party,
		service,
		destination: zone ?? party,
		cost: 0,
		ratedAt: at,
		status: 'rated'
	};
}

interface Someone {
	habits: Habits;
	people: readonly Person[];
	space: NumberSpace;
	random: Random;
}

/** How much happens in each hour of the day, of nobody in particular. */
const CALL_HOURS = hours([0, 0, 0, 0, 0, 0, 1, 3, 6, 8, 9, 9, 8, 7, 7, 8, 8, 9, 10, 9, 7, 4, 2, 1]);
const SESSION_HOURS = hours([2, 1, 1, 0, 0, 1, 3, 7, 8, 6, 5, 5, 7, 6, 5, 5, 6, 7, 8, 9, 10, 10, 8, 4]);

/** Name, megabytes of an average session as multiples of the line's, and how often of 100. */
const SITES: readonly (readonly [string, number, number])[] = [
	[both('Соцсети', 'Social media'), 0.8, 24],
	[both('Мессенджеры', 'Messengers'), 0.2, 26],
	[both('Видео', 'Video'), 3.6, 14],
	[both('Сайты', 'Websites'), 0.3, 14],
	[both('Музыка', 'Music'), 0.6, 8],
	[both('Карты', 'Maps'), 0.15, 5],
	[both('Почта', 'Mail'), 0.1, 4],
	[both('Игры', 'Games'), 0.4, 3],
	// Packages name it: a word that matches, told as it is.
	['Раздача интернета', 2.2, 2]
];
const SITE_DRAWS = SITES.flatMap((site) => Array.from({ length: site[2] }, () => site));

function hours(weights: readonly number[]): readonly number[] {
	return weights.flatMap((weight, hour) => Array.from({ length: weight }, () => hour));
}

const pickOf = <T>(list: readonly T[], random: Random, otherwise: T): T =>
	list[random.int(0, list.length - 1)] ?? otherwise;

const within = (start: Instant, table: readonly number[], random: Random): Instant =>
	start + (pickOf(table, random, 12) * 3_600 + random.int(0, 3_599)) * 1_000;

/** Many small ones, few large ones, the average near 1. */
const spread = (random: Random): number => -Math.log(1 - random.int(0, 999_999) / 1_000_000);

/** Everything of one day at home, or in a zone of roaming; in no order. */
export function dayOf(someone: Someone, start: Instant, weekend: boolean, zone?: string): Used[] {
	const { habits, random } = someone;
	const mood = random.int(65, 135) / 100;
	const times = (average: number, more: number): number => {
		const exact = average * mood * more * (zone === undefined ? 1 : 0.45);
		return Math.floor(exact) + Number(random.chance(exact % 1));
	};
	const day: Used[] = [];
	for (let left = times(habits.calls, weekend ? 0.8 : 1.08); left > 0; left -= 1)
		day.push(callOf(someone, start, zone));
	for (let left = times(habits.messages, 1); left > 0; left -= 1) day.push(messageOf(someone, start, zone));
	for (let left = times(habits.sessions, weekend ? 1.1 : 0.96); left > 0; left -= 1)
		day.push(sessionOf(someone, start, zone));
	return day;
}

/** The first of the people come up most. */
function someoneOf({ people, space, random }: Someone): Person {
	const place = Math.floor(people.length * (random.int(0, 999) / 1_000) ** 2.6);
	return people[place] ?? stranger(space, random);
}

function callOf(someone: Someone, start: Instant, zone: string | undefined): Used {
	const { habits, space, random } = someone;
	const unknown = random.chance(0.06);
	const { number, category } = unknown ? stranger(space, random) : someoneOf(someone);
	const short = unknown || random.chance(0.16);
	const direction = unknown || random.chance(0.45) ? 'in' : 'out';
	const seconds = short ? random.int(1, 25) : Math.min(3_600, 8 + Math.round(spread(random) * habits.talk));
	return happening(within(start, CALL_HOURS, random), category, direction, 'second', seconds, number, '', zone);
}

function messageOf(someone: Someone, start: Instant, zone: string | undefined): Used {
	const { space, random } = someone;
	const out = random.chance(0.22);
	const direction = out ? 'out' : 'in';
	const parts = out && random.chance(0.15) ? 2 : 1;
	const party = !out && random.chance(0.7) ? random.pick(space.senders) : someoneOf(someone).number;
	return happening(within(start, CALL_HOURS, random), 'sms', direction, 'piece', parts, party, '', zone);
}

function sessionOf({ habits, random }: Someone, start: Instant, zone: string | undefined): Used {
	const [service, size] = pickOf(SITE_DRAWS, random, [both('Сайты', 'Websites'), 1, 1]);
	const megabytes = habits.volume * size * spread(random) * (zone === undefined ? 1 : 0.12);
	const bytes = 1_024 + Math.round(megabytes * 2 ** 20);
	return happening(within(start, SESSION_HOURS, random), 'internet', 'none', 'byte', bytes, '', service, zone);
}
