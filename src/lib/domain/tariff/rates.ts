import { rateFor } from '../rating/match';
import type { Rate, TariffPlan, UsageEvent } from '../rating/tariff-plan';
import { eventsOf } from './probe';
import { byNumber, together, UNLIKE, type Compared, type Verdict } from './verdict';

/** What everybody asks first. */
export const TOPICS = ['home', 'far', 'sms', 'internet'] as const;
export type RateTopic = (typeof TOPICS)[number];

export interface ComparedRate extends Compared<Rate> {
	/** One of the usual ones; else `name` says what it is for. */
	topic?: RateTopic;
	/** The operator's words. */
	name?: string;
}

/**
 * What usage costs beyond the packages: the usual topics always, of everything else only what
 * differs.
 * `restSame`: there are more prices, and they don't.
 */
export function compareRates(
	mine: TariffPlan,
	other: TariffPlan,
	home: string
): { rates: ComparedRate[]; restSame: boolean } {
	const seen = new Set<string>();
	const rates: ComparedRate[] = [];
	let restSame = false;
	for (const topic of TOPICS) {
		const { pair, ...compared } = compare(usual(topic, home));
		seen.add(pair);
		if (compared.mine || compared.other) rates.push({ topic, ...compared });
	}
	for (const { unit, match, name } of [...mine.rates, ...other.rates])
		for (const event of eventsOf(unit, match)) {
			const { pair, ...compared } = compare(event);
			if (seen.has(pair)) continue;
			seen.add(pair);
			if (compared.verdict === 'same') restSame = true;
			else rates.push({ ...(name !== undefined && { name }), ...compared });
		}
	return { rates, restSame };

	function compare(event: UsageEvent): Compared<Rate> & { pair: string } {
		const [own, wanted] = [rateFor(mine, event), rateFor(other, event)];
		return {
			pair: JSON.stringify([own?.id, wanted?.id]),
			...(own && { mine: own }),
			...(wanted && { other: wanted }),
			verdict: verdictOf(own, wanted)
		};
	}
}

function usual(topic: RateTopic, home: string): UsageEvent {
	const common = { direction: 'out', amount: 1, party: home, service: '' } as const;
	switch (topic) {
		case 'home':
			return { ...common, category: 'call-home', unit: 'second' };
		case 'far':
			return { ...common, category: 'call-long-distance', unit: 'second' };
		case 'sms':
			return { ...common, category: 'sms', unit: 'piece' };
		case 'internet':
			return { ...common, category: 'internet', direction: 'none', unit: 'byte', party: '' };
	}
}

function verdictOf(mine: Rate | undefined, other: Rate | undefined): Verdict {
	if (mine === undefined || other === undefined) return UNLIKE;
	return together(WEIGHTS.map((weight) => byNumber(weight(mine), weight(other), 'less')));
}

/** Less is better in each. Where nothing is taken no rounding and no free seconds can better it. */
const WEIGHTS: readonly ((rate: Rate) => number)[] = [
	({ price: { minor, per } }) => minor / per,
	({ connection = 0 }) => connection,
	({ price, step }) => (price.minor === 0 ? 0 : step),
	({ price, freeUpTo = 0 }) => (price.minor === 0 ? -Infinity : -freeUpTo)
];
