/**
 * A value read from an SMS or USSD answer of the operator that the person has pasted. It is shown
 * beside the network's value and never replaces it.
 */
import type { FreshnessMap } from './freshness';
import type { Instant } from './instant';
import type { Finding, RemainderOf } from './sms/finding';
import type { Money } from './money';
import type { LineId } from './line';
import { omit } from './util/omit';
import type { Day } from './usage/day';

interface OfLine {
	line: LineId;
	/** Of which moment it is, at the earliest. */
	at: Instant;
}

export type SmsBalance = OfLine & { id: 'balance'; amount: Money };
export type SmsRemainder = OfLine & { id: RemainderOf; remaining: number; total?: number; until?: Day };
export type SmsValue = SmsBalance | SmsRemainder;

/** What the network tells the same thing by. */
export type SmsValueResource = 'balances' | 'allowances';

export function resourceOf({ id }: Pick<SmsValue, 'id'>): SmsValueResource {
	return id === 'balance' ? 'balances' : 'allowances';
}

/** The findings of a text that can be stored as values. The others are only shown. */
export function smsValuesOf(line: LineId, at: Instant, findings: readonly Finding[]): SmsValue[] {
	return findings.flatMap((finding): SmsValue[] => {
		if (finding.kind === 'balance') return [{ line, at, id: 'balance', amount: finding.amount }];
		if (finding.kind !== 'remainder') return [];
		return [{ line, at, id: finding.of, ...omit(finding, 'kind', 'of') }];
	});
}

/**
 * Newer than what the network last confirmed. A time in the future was written before the clock was
 * set back and proves nothing.
 */
export function isNewerThanNetwork({ id, at }: SmsValue, freshness: FreshnessMap, now: Instant): boolean {
	const { checkedAt } = freshness[resourceOf({ id })];
	return at <= now && (at > checkedAt || checkedAt > now);
}
