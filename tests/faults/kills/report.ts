/** What runs have come to, in words and as a result. */
import type { Result } from '../support/results';
import { MOST_STANDSTILL, type Fault } from './judge';
import type { Outcome } from './run';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const counted = (states: Readonly<Record<string, number>>): string =>
	Object.entries(states)
		.map(([state, count]) => `${count} ${state}`)
		.join(', ');

/** One run in one line. */
export function lineOf(outcome: Outcome): string {
	const { seed, kills, cuts, kept, tapped, standstill, ended, findings } = outcome;
	return [
		`seed ${seed}`,
		`${kills} kills`,
		`${cuts} cuts`,
		`${kept} commands kept, ${tapped} tapped`,
		counted(ended),
		`stood still ${seconds(standstill)}`,
		`${Math.round(outcome.seconds)} s`,
		findings.length === 0 ? 'ok' : `FAILS: ${findings.map(({ fault, what }) => `${fault}: ${what}`).join('; ')}`
	].join(' | ');
}

export function resultOf(outcomes: readonly Outcome[]): Result {
	const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + of(one), 0);
	const found = (...faults: Fault[]): number =>
		sum(({ findings }) => findings.filter(({ fault }) => faults.includes(fault)).length);
	const ended: Record<string, number> = {};
	for (const one of outcomes)
		for (const [state, count] of Object.entries(one.ended)) ended[state] = (ended[state] ?? 0) + count;
	const failing = outcomes.filter(({ findings }) => findings.length > 0);
	return {
		id: 'kills',
		what: 'seeded runs of the built app with real kills, a real cable, tabs, releases and clocks',
		ours: failing.length,
		unit: 'runs failing',
		bar: `0 lost, doubled or unasked; none standing still for more than ${MOST_STANDSTILL / 1000} s with a network`,
		met: failing.length === 0,
		runs: outcomes.length,
		detail: {
			kills: sum(({ kills }) => kills),
			cuts: sum(({ cuts }) => cuts),
			kept: sum(({ kept }) => kept),
			tapped: sum(({ tapped }) => tapped),
			ended,
			lost: found('lost'),
			doubled: found('doubled'),
			unasked: found('unasked'),
			untrueOrHidden: found('untrue', 'hidden'),
			stuck: found('stuck'),
			pages: found('page'),
			broken: found('run'),
			longestStandstill: Math.max(0, ...outcomes.map(({ standstill }) => standstill)),
			failing: failing.map(({ seed }) => seed)
		}
	};
}
