/** Which of several lines wants attention first. */
import { isLow } from './allowance';
import { mainBalance } from './home';
import type { Money } from './money';
import type { Allowance, Balance } from './subscriber';

/** From the worst: nothing works; soon nothing will; a package runs out; nothing to tell; not known. */
export const NEEDS = ['blocked', 'low', 'package-low', 'fine', 'unknown'] as const;

export type Need = (typeof NEEDS)[number];

interface Told {
	balances: readonly Balance[];
	allowances: readonly Allowance[];
}

/** @param below a balance under it is low, where it is of the same currency */
export function needOf({ balances, allowances }: Told, below: Money): Need {
	const balance = mainBalance(balances);
	if (balance && (balance.status !== 'active' || balance.remaining.minor < 0)) return 'blocked';
	if (balance && isUnder(balance.remaining, below)) return 'low';
	if (allowances.some(isLow)) return 'package-low';
	return balance ? 'fine' : 'unknown';
}

const isUnder = (sum: Money, below: Money): boolean => sum.currency === below.currency && sum.minor < below.minor;

/** The worst first; of those alike the one with less money; a line of no known balance last. */
export function byNeed(below: Money): (a: Told, b: Told) => number {
	const rank = (told: Told) => NEEDS.indexOf(needOf(told, below));
	const money = ({ balances }: Told) => mainBalance(balances)?.remaining.minor ?? Infinity;
	return (a, b) => rank(a) - rank(b) || compare(money(a), money(b));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
