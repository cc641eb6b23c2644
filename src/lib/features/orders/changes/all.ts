/**
 * Everything that the confirm step may be asked about. A new wish is a file beside this, its type
 * in `ChangesAsked`, and a line here.
 */
import type { OrderCommand } from '$lib/domain/command';
import type { OrderChange, ChangesAsked } from '../../shared/outbox/order-topics';
import { blacklist } from './blacklist';
import { block } from './block';
import { connecting } from './connecting';
import { disconnecting } from './disconnecting';
import { forwarding } from './forwarding';
import { tone } from './tone';
import type { OrderStep, StepData, StepContext, ChangeSpec } from './change-spec';

// Each is given only commands of its own making.
const CHANGES = {
	offering: connecting,
	product: disconnecting,
	set: tone,
	forwarding,
	block,
	blacklist
} as const satisfies {
	[Name in keyof ChangesAsked]: ChangeSpec<ChangesAsked[Name], never>;
};

export function changeSpecOf(change: OrderChange): ChangeSpec<unknown, OrderCommand> {
	return CHANGES[nameOf(change)] as unknown as ChangeSpec<unknown, OrderCommand>;
}

export function orderStep(change: OrderChange, data: StepData, at: StepContext): OrderStep {
	const asked: Partial<ChangesAsked> = change;
	const step = changeSpecOf(change).step(asked[nameOf(change)], data, at);
	const { forLine } = at;
	if (step.kind !== 'terms' || forLine === undefined) return step;
	return { ...step, terms: { ...step.terms, command: { ...step.terms.command, forLine } } };
}

function nameOf(change: OrderChange): keyof ChangesAsked {
	return (Object.keys(CHANGES) as (keyof ChangesAsked)[]).find((name) => name in change) as keyof ChangesAsked;
}
