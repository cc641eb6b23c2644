/** What the blacklist has refused: made up by the clock, nothing is kept of it. */
import { HOUR, type Instant } from '../../src/lib/domain/instant';
import { prefixOf, type BlacklistEntry } from '../../src/lib/domain/blacklist/entry';
import type { Product } from './line';
import type { NumberPlan } from '../../src/lib/domain/number-plan';

export interface Attempt {
	at: Instant;
	kind: 'call' | 'message';
	/** Absent of a hidden number. */
	from?: string;
}

/** Of each entry; older ones nobody tells. */
const TOLD = 10;

/** Everybody on the list tries again and again, each at a pace of their own; newest first. */
export function attemptsOf({ blacklist = {} }: Product, plan: NumberPlan, now: Instant): Attempt[] {
	return Object.entries(blacklist)
		.flatMap(([entry, since]) => {
			const pace = (5 + (Number(entry.replace(/\D/g, '')) % 7)) * HOUR;
			const tries = Math.floor((now - since) / pace);
			return Array.from({ length: Math.min(tries, TOLD) }, (_, back): Attempt => {
				const nth = tries - back;
				const from = callerOf(entry as BlacklistEntry, plan);
				return { at: since + nth * pace, kind: nth % 3 === 0 ? 'message' : 'call', ...(from && { from }) };
			});
		})
		.sort((a, b) => b.at - a.at);
}

function callerOf(entry: BlacklistEntry, { countryCode, nationalLength }: NumberPlan): string | undefined {
	if (entry === 'hidden') return undefined;
	return prefixOf(entry)?.padEnd(1 + countryCode.length + nationalLength, '0') ?? entry;
}
