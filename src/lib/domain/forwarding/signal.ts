import type { LineId } from '../line';
import type { ForwardingCondition } from './condition';

/**
 * CAMARA call-forwarding-signal: which conditions are on in the network itself, whoever has set
 * them there. Where to it does not tell.
 */
export interface ForwardingSignal {
	line: LineId;
	/** One row a line. */
	id: string;
	active: ForwardingCondition[];
	/** Only whether `all` is on is known: some operators answer no more than that. */
	allOnly?: true;
}

/** Whether it is on; `undefined` where the signal does not tell. */
export function isOn(
	signal: Pick<ForwardingSignal, 'active' | 'allOnly'> | undefined,
	condition: ForwardingCondition
): boolean | undefined {
	if (signal === undefined || (signal.allOnly && condition !== 'all')) return undefined;
	return signal.active.includes(condition);
}
