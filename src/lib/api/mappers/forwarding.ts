import * as v from 'valibot';
import type { ForwardingCondition } from '../../domain/forwarding/condition';
import type { ForwardingSignal } from '../../domain/forwarding/signal';
import { read, type MapContext } from './fields';

/** CAMARA's words. `inactive` is no condition: nothing is on. */
const WORDS = new Map<string, ForwardingCondition>([
	['unconditional', 'all'],
	['conditional_busy', 'busy'],
	['conditional_no_answer', 'no-answer'],
	['conditional_not_reachable', 'unreachable']
]);

const signal = v.array(v.string());
const unconditional = v.object({ active: v.boolean() });

/** The line has one answer. */
const ID = 'signal';

/** `CallForwardingSignal`. Words of later versions are left out. */
export function toForwardingSignal(
	record: unknown,
	{ line }: Pick<MapContext, 'line'>
): ForwardingSignal[] | undefined {
	const told = read(signal, record);
	return told && [{ line, id: ID, active: [...new Set(told.flatMap((word) => WORDS.get(word) ?? []))] }];
}

/** `UnconditionalCallForwardingSignal`: nothing is told of the other conditions. */
export function toUnconditionalSignal(
	record: unknown,
	{ line }: Pick<MapContext, 'line'>
): ForwardingSignal[] | undefined {
	const told = read(unconditional, record);
	return told && [{ line, id: ID, active: told.active ? ['all'] : [], allOnly: true }];
}
