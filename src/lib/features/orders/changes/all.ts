/** Everything that the confirm step may be asked about. A new wish is a file beside this, its type in `Wishes`, and a line here. */
import type { OrderCommand } from '$lib/domain/command';
import type { OrderChange, Wishes } from '../../shared/outbox/order-topics';
import { block } from './block';
import { connecting } from './connecting';
import { disconnecting } from './disconnecting';
import { tone } from './tone';
import type { OrderStep, StepData, StepPlace, WishSpec } from './change-spec';

// Each is given only commands of its own making.
const WISHES = { offering: connecting, product: disconnecting, set: tone, block } as const satisfies {
	[Name in keyof Wishes]: WishSpec<Wishes[Name], never>;
};

export function wishOf(change: OrderChange): WishSpec<unknown, OrderCommand> {
	return WISHES[nameOf(change)] as unknown as WishSpec<unknown, OrderCommand>;
}

export function orderStep(change: OrderChange, data: StepData, at: StepPlace): OrderStep {
	const asked: Partial<Wishes> = change;
	return wishOf(change).step(asked[nameOf(change)], data, at);
}

function nameOf(change: OrderChange): keyof Wishes {
	return (Object.keys(WISHES) as (keyof Wishes)[]).find((name) => name in change) as keyof Wishes;
}
