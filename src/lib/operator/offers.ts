/**
 * What the app can do for a line, by the APIs its operator has. The one list: pulls, screens, rows
 * and the search ask it.
 */
import type { Resource } from '../domain/resources';
import type { ApiName } from './api-paths';
import type { OperatorPack } from './pack';

/** What is done with several resources, or with none. */
export type Ability = 'top-up' | 'orders' | 'tones' | 'usage' | 'location' | 'push';

/** Everything in it is needed. */
const NEEDS: Readonly<Record<Resource | Ability, readonly ApiName[]>> = {
	balances: ['tmf654'],
	owner: ['tmf632'],
	allowances: ['tmf677'],
	products: ['tmf637'],
	// Asked for by what is owned.
	offerings: ['tmf620', 'tmf637'],
	cards: ['tmf670'],
	// Every plan takes its money from a saved card.
	autopays: ['tmf654', 'tmf670'],
	movements: ['tmf654'],
	messages: ['tmf683'],
	requests: ['tmf621'],
	inbox: ['tmf681'],
	notices: ['session'],
	visits: ['session'],
	devices: ['session'],
	operations: ['session'],
	// Where it is missing, what the line's products tell is all there is.
	forwarding: ['forwarding'],
	party: ['tmf632'],
	accounts: ['tmf666'],
	copies: ['contacts'],
	membership: ['tmf658'],
	points: ['tmf658'],
	// An operator may tell of points and exchange none here.
	pointsHistory: ['tmf658', 'loyalty'],
	rewards: ['tmf658', 'loyalty'],
	links: ['links'],
	promotions: ['tmf671'],
	catalogue: ['tmf620'],
	// From a saved card or on a page: which there are is for `canTopUp` to say.
	'top-up': ['tmf654', 'tmf676'],
	orders: ['tmf622'],
	tones: ['tmf620', 'tmf622', 'tmf637'],
	usage: ['tmf635'],
	location: ['location'],
	push: ['push']
};

/**
 * Nobody can be signed in without the first; without the second there is nothing to open the app
 * for.
 */
export const ALWAYS_THERE: readonly ApiName[] = ['session', 'tmf654'];

export function offers({ lacks }: Pick<OperatorPack, 'lacks'>, what: Resource | Ability): boolean {
	return !NEEDS[what].some((api) => lacks?.includes(api));
}
