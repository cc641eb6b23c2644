/**
 * Every kind of command, as `domain/commands/all` lists them: how it gets into the queue and to the
 * operator.
 */
import type { CommandKind } from '$lib/domain/commands/spec';
import { autopay } from './autopay';
import { copy } from './copy';
import { bonus } from './bonus';
import type { CommandDelivery } from './delivery';
import { link } from './link';
import { message } from './message';
import { order } from './order';
import { revoke } from './revoke';
import { request } from './ticket';
import { topUp } from './top-up';
import { transfer } from './transfer';

const DELIVERIES = {
	'top-up': topUp,
	order,
	transfer,
	autopay,
	bonus,
	revoke,
	link,
	message,
	request,
	copy
} as const satisfies {
	[Kind in CommandKind]: CommandDelivery<Kind>;
};

export function deliveryOf<Kind extends CommandKind>({ kind }: { kind: Kind }): CommandDelivery<Kind> {
	return DELIVERIES[kind] as unknown as CommandDelivery<Kind>;
}
