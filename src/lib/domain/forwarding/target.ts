/** Where forwarded calls go, as the value of a characteristic (TMF637) has it. */
import { isMsisdn, type Msisdn } from '../msisdn';
import type { ForwardingCondition } from './condition';

/** What networks take: how long the phone rings before a call counts as not answered. */
export const FORWARDING_SECONDS = [5, 10, 15, 20, 25, 30] as const;
export type ForwardingSeconds = (typeof FORWARDING_SECONDS)[number];

export interface ForwardingTarget {
	number: Msisdn;
	/** Of `no-answer` alone. */
	seconds?: ForwardingSeconds;
}

/** What a product of TMF637 tells of one condition; one that is off has none. */
export interface ForwardingRule extends ForwardingTarget {
	condition: ForwardingCondition;
}

export function toSeconds(value: number): ForwardingSeconds | undefined {
	return FORWARDING_SECONDS.find((seconds) => seconds === value);
}

/** `+79000000001`, of a condition that waits `+79000000001/20`. Equal targets are equal texts. */
export function targetValue({ number, seconds }: ForwardingTarget): string {
	return seconds === undefined ? number : `${number}/${seconds}`;
}

/** `undefined` for what is no target. Seconds that no network takes are left out. */
export function targetOf(value: string): ForwardingTarget | undefined {
	const [number, told, ...more] = value.split('/');
	if (!isMsisdn(number) || more.length > 0) return undefined;
	const seconds = told === undefined ? undefined : toSeconds(Number(told));
	return { number, ...(seconds !== undefined && { seconds }) };
}
