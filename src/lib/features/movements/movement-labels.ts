import { directionOf } from '$lib/domain/movement';
import type { Movement } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';

/** Operator's description when it gives one, else the kind. */
export function movementTitle({ description, kind }: Movement): string {
	return description.trim() || kindLabel(kind);
}

export function kindLabel(kind: Movement['kind']): string {
	switch (kind) {
		case 'top-up':
			return m.movements_kind_top_up();
		case 'transfer':
			return m.movements_kind_transfer();
		case 'adjustment':
			return m.movements_kind_adjustment();
		case 'charge':
			return m.movements_kind_charge();
		case 'other':
			return m.movements_kind_other();
	}
}

export function statusLabel(status: Movement['status']): string {
	switch (status) {
		case 'created':
			return m.movements_status_created();
		case 'completed':
			return m.movements_status_completed();
		case 'failed':
			return m.movements_status_failed();
		case 'cancelled':
			return m.movements_status_cancelled();
		case 'unknown':
			return m.movements_status_unknown();
	}
}

/** Only what a person must know: that the sum has not moved, or has not yet. */
export function statusNote(status: Movement['status']): string | undefined {
	return status === 'completed' || status === 'unknown' ? undefined : statusLabel(status);
}

export function movementIcon(movement: Movement): IconName {
	const direction = directionOf(movement);
	return direction === 'unknown' ? 'receipt' : `arrow-${direction}`;
}

/**
 * The sum for `Amount`: without a sign, and in no colour of income, where nobody knows which way it
 * went.
 */
export function movementSum(movement: Movement, format: Format) {
	const { amount, undirected } = movement;
	return {
		parts: format.moneyParts(amount, { sign: undirected ? 'auto' : 'always', fraction: 'always' }),
		minor: amount.minor,
		tone: directionOf(movement) === 'in' ? ('in' as const) : ('plain' as const)
	};
}
