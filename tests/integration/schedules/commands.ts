import { idOf } from '$lib/domain/line.fixture';
import type { OrderBase, OrderCommand } from '$lib/domain/command';
import type { Msisdn } from '$lib/domain/msisdn';
import type { SavedCard } from '$lib/domain/subscriber';
import type { What } from './steps';

export function cardOf(line: Msisdn): SavedCard {
	return {
		line: idOf(line),
		id: 'card-1',
		name: '',
		brand: '',
		lastFour: '4242',
		expires: '2030-01',
		preferred: true,
		usable: true
	};
}

export function orderOf(
	line: Msisdn,
	what: Exclude<What, 'top-up' | 'message' | 'request'>,
	which: number,
	minor: number
): OrderCommand {
	const id = what === 'switch' || what === 'promised' ? `${what}-${which}` : `option-${which}`;
	const base: OrderBase = {
		kind: 'order',
		line,
		offering: { id, name: id },
		price: { now: { minor: what === 'disconnect' ? 0 : minor, currency: 'RUB' } },
		// The first one is bound up with the second.
		related: which === 0 ? ['option-1'] : []
	};
	const productId = `product-${which}`;
	switch (what) {
		case 'promised':
			return { ...base, action: 'buy' };
		case 'disconnect':
			return { ...base, action: what, productId };
		case 'switch':
			return { ...base, action: what, productId, leaves: { id: `switch-${(which + 1) % 3}`, name: 'Tariff' } };
		default:
			return { ...base, action: what };
	}
}
