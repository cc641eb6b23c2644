/**
 * What somebody wants to know the price of, as typed, into the use the rating engine knows. Pure;
 * words are elsewhere.
 */
import { parseMsisdn } from '$lib/domain/msisdn';
import { asciiDigits, hasTwoReadings } from '$lib/domain/typed';
import type { NumberPlan } from '$lib/domain/number-plan';
import type { TariffPlan, UsageEvent } from '$lib/domain/rating/tariff-plan';
import type { Category, Direction, Unit } from '$lib/domain/usage/record';

export const TOPICS = ['home', 'far', 'abroad', 'roaming', 'sms', 'internet'] as const;
export type Topic = (typeof TOPICS)[number];

/** What is done in roaming. */
export const ROAMING_USES = ['call', 'sms', 'internet'] as const;
export type RoamingUse = (typeof ROAMING_USES)[number];

export interface PriceDraft {
	topic: Topic;
	direction: Exclude<Direction, 'none'>;
	/** A number, a country's code, or the name of a destination in the price list. */
	to: string;
	/** Of roaming, as the price list names it. */
	zone: string;
	use: RoamingUse;
	/** Minutes, messages or megabytes. */
	amount: string;
}

export type PriceProblem =
	'amount-empty' | 'amount-unreadable' | 'amount-too-large' | 'to-empty' | 'to-unreadable' | 'to-own';

export type PriceQuestion = { ok: true; event: UsageEvent } | { ok: false; problem: PriceProblem };

const CATEGORY: Record<Topic, Category> = {
	home: 'call-home',
	far: 'call-long-distance',
	abroad: 'call-international',
	roaming: 'roaming',
	sms: 'sms',
	internet: 'internet'
};

const SIZE: Record<Unit, number> = { second: 60, byte: 2 ** 20, piece: 1 };

/** Two months of talking, a hundred gigabytes: more is a slip of the finger. */
const MOST = 100_000;

/** What the amount of a draft counts. */
export function unitOf({ topic, use }: Pick<PriceDraft, 'topic' | 'use'>): Unit {
	const kind = topic === 'roaming' ? use : topic === 'sms' || topic === 'internet' ? topic : 'call';
	return kind === 'call' ? 'second' : kind === 'sms' ? 'piece' : 'byte';
}

export function readQuestion(draft: PriceDraft, plan: TariffPlan, numbers: NumberPlan): PriceQuestion {
	const unit = unitOf(draft);
	const amount = readAmount(draft.amount, unit);
	if (typeof amount === 'string') return { ok: false, problem: amount };
	const to = readDestination(draft, plan, numbers);
	if ('problem' in to) return { ok: false, problem: to.problem };
	const direction = unit === 'byte' ? 'none' : draft.direction;
	return { ok: true, event: { category: CATEGORY[draft.topic], direction, unit, amount, service: '', ...to } };
}

/** Whole base units. Minutes may be typed as `2:30`. */
function readAmount(typed: string, unit: Unit): number | PriceProblem {
	const said = asciiDigits(typed).replace(/\s/g, '');
	if (said === '') return 'amount-empty';
	if (hasTwoReadings(said)) return 'amount-unreadable';
	const bare = said.replace(',', '.');
	const clock = unit === 'second' ? /^(\d{1,5}):([0-5]\d)$/.exec(bare) : null;
	const value = clock ? Number(clock[1]) + Number(clock[2]) / 60 : /^\d+(?:\.\d*)?$/.test(bare) ? Number(bare) : NaN;
	if (Number.isNaN(value) || (unit === 'piece' && !Number.isInteger(value))) return 'amount-unreadable';
	if (value > MOST) return 'amount-too-large';
	const amount = Math.round(value * SIZE[unit]);
	return amount === 0 ? 'amount-empty' : amount;
}

type Destination = Pick<UsageEvent, 'party' | 'destination'> | { problem: PriceProblem };

function readDestination({ topic, to, zone }: PriceDraft, plan: TariffPlan, numbers: NumberPlan): Destination {
	if (topic === 'roaming') return { party: '', destination: zone };
	if (topic === 'internet') return { party: '' };
	const typed = to.trim();
	// Nobody in particular, in the own country.
	if (typed === '') return topic === 'abroad' ? { problem: 'to-empty' } : { party: `+${numbers.countryCode}` };
	const own = parseMsisdn(typed, numbers);
	if (own !== undefined) return topic === 'abroad' ? { problem: 'to-own' } : { party: own };
	const digits = /^(?:\+|00)?([\d\s().-]+)$/.exec(typed)?.[1]?.replace(/\D/g, '') ?? '';
	if (digits === numbers.countryCode && topic === 'abroad') return { problem: 'to-own' };
	if (digits !== '') return { party: `+${digits}` };
	const named = destinationNamed(typed, CATEGORY[topic], plan);
	return named === undefined ? { problem: 'to-unreadable' } : { party: named };
}

/** By the name the price list has for it: a country. */
function destinationNamed(text: string, category: Category, { rates }: TariffPlan): string | undefined {
	const wanted = text.toLowerCase();
	const fits = ({ name = '', match }: TariffPlan['rates'][number]) =>
		name.toLowerCase().includes(wanted) && match.categories?.includes(category) === true;
	return rates.find(fits)?.match.destinations?.[0];
}
