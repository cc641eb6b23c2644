/** How bills of one kind are made up. */

import { monthly, offering, order } from '../orders/orders.fixture';
import { entry } from '../outbox.fixture';
import type { Facts } from './facts';
import { tariffFees, facts, movements, option, records, taken, tariff, type Taken } from './history.fixture';
import type { SubscriptionKind } from './subscription';

export interface History {
	what: string;
	facts: Facts;
	/** Kind and name of each. */
	told: readonly (readonly [SubscriptionKind, string])[];
}

export const MONTH = { months: 1 } as const;
export const WEEK = { days: 7 } as const;
export const DAILY = { days: 1 } as const;
export const DAYS_30 = { days: 30 } as const;

export const content = (service: string, debits: readonly Taken[]) => [...tariffFees(), ...records(service, debits)];

/** Of content in the records of a line. */
export const found = (
	what: string,
	debits: readonly Taken[],
	kind: SubscriptionKind = 'repeated',
	name = 'Кино'
): History => ({
	what,
	facts: facts({ charges: content(name, debits) }),
	told: [[kind, name]]
});
export const quiet = (what: string, change: Partial<Facts>): History => ({ what, facts: facts(change), told: [] });

/** The statement of an account alone, with the tariff's own fee. */
export const stated = (...own: Facts['movements'][]): Partial<Facts> => ({
	charges: [],
	movements: [...movements('Абонентская плата: Просто день', taken(500_00, MONTH, 12, { ago: 8 })), ...own.flat()]
});

export const owned = (prices: Parameters<typeof option>[3] = {}, sections: string[] = ['content']): Partial<Facts> => ({
	products: [tariff(), option('music', 'Музыка', 199_00, prices)],
	catalogue: [offering('music', { name: 'Музыка', sections, prices: [monthly(199_00)] })]
});
export const music = (times: number, minor = 199_00, ago = 3) => records('Музыка', taken(minor, MONTH, times, { ago }));

export const ordered = entry({ command: order({ offering: { id: 'music', name: 'Музыка' } }), state: 'done' });
