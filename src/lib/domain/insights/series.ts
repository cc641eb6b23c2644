/** A service by its debits: what goes on of it, its trial before, and how its price has changed. */
import { DAY, type Instant } from '../instant';
import type { Day } from '../usage/day';
import { chainsOf, isTrialOf, lastOf, runsOf, type Chain } from './chain';
import type { Debit } from './debits';
import { longest, nextDay, type Rhythm } from './rhythm';

/** A price that changed, or a trial that was over, is news for so long. */
export const NEWS = 92 * DAY;

export interface PriceChange {
	at: Instant;
	before: number;
	minor: number;
	/** What was before was a trial. */
	trial: boolean;
}

export interface Series {
	rhythm: Rhythm;
	/** Oldest first, with those of its trial. */
	debits: Debit[];
	/** What it takes now. */
	minor: number;
	/** The last time that it became dearer. */
	change?: PriceChange;
}

/** Days after the date before it is taken for over. */
const LATE = 7;
/** Days that a trial lasts at most. */
const TRIAL = 31;

/**
 * What goes on of debits of one name, oldest first; and what never came round, which may be a
 * habit.
 */
export function seriesOf(debits: readonly Debit[], today: Day): { series: Series[]; strays: Debit[] } {
	const chains = joined(chainsOf(debits));
	const used = new Set(chains.flatMap((chain) => chain.debits));
	const strays = debits.filter((debit) => !used.has(debit));
	const series = chains.filter((chain) => goesOn(chain, today)).map((chain) => withTrial(chain, strays));
	const trials = new Set(series.flatMap((one) => one.debits));
	return { series, strays: strays.filter((debit) => !trials.has(debit)) };
}

function goesOn({ rhythm, debits }: Chain, today: Day): boolean {
	const late = Math.min(LATE, longest(rhythm) + 1);
	return nextDay(lastOf(debits).day, rhythm) + late >= today;
}

/** A chain that broke off for want of money goes on from another day. */
function joined(chains: readonly Chain[]): Chain[] {
	const whole: Chain[] = [];
	for (const chain of chains) {
		const length = longest(chain.rhythm);
		const before = whole.find(({ debits, rhythm }) => {
			const gap = chain.debits[0].day - lastOf(debits).day;
			return longest(rhythm) === length && gap > 0 && gap <= length + TRIAL;
		});
		if (before) before.debits.push(...chain.debits);
		else whole.push({ ...chain, debits: [...chain.debits] });
	}
	return whole;
}

function withTrial({ rhythm, debits: own }: Chain, strays: readonly Debit[]): Series {
	const [first] = own;
	const trial = strays.filter(
		({ day, minor }) => day < first.day && day >= first.day - TRIAL && isTrialOf(minor, first.minor)
	);
	const debits = [...trial, ...own];
	const change = changeOf(debits);
	return { rhythm, debits, minor: lastOf(own).minor, ...(change && { change }) };
}

function changeOf(debits: readonly Debit[]): PriceChange | undefined {
	const [run, old] = runsOf(debits).toReversed();
	if (!run || !old || old[0].minor > run[0].minor) return undefined;
	const [{ at, minor }, { minor: before }] = [run[0], old[0]];
	return { at, before, minor, trial: isTrialOf(before, minor) };
}

/** As long as it is news. */
export function recentChange({ change }: Series, now: Instant): PriceChange | undefined {
	return change && now - change.at <= NEWS ? change : undefined;
}
