import { DAY, HOUR, MINUTE, SECOND } from './instant';

interface ResourceRule {
	/**
	 * How long its rows are good without asking, in milliseconds. Asking costs a round trip and,
	 * unchanged, no body.
	 */
	goodFor: number;
	/**
	 * Asked for by the screen that shows it, and after a command that has changed it: not with
	 * every start.
	 */
	onDemand?: true;
	/**
	 * Of what is on demand: asked for ahead of its screen too, after everything else, when older
	 * than this many milliseconds. So that it is there with no network, and is counted before it
	 * is opened.
	 */
	ahead?: number;
	/** The table of its rows, where that has another name. */
	table?: string;
}

/**
 * What is pulled as one piece: its rows are replaced together and share one age. In the order a
 * pull goes. How each is read stands in `sync/readers`, by which APIs it lives in
 * `operator/offers`.
 */
export const RESOURCE_RULES = {
	balances: { goodFor: 30 * SECOND },
	owner: { goodFor: HOUR, table: 'owners' },
	allowances: { goodFor: 30 * SECOND },
	products: { goodFor: 10 * MINUTE },
	offerings: { goodFor: DAY },
	cards: { goodFor: 10 * MINUTE },
	autopays: { goodFor: 10 * MINUTE },
	movements: { goodFor: MINUTE },
	// While the chat is open it is asked about again and again.
	messages: { goodFor: 10 * SECOND },
	requests: { goodFor: 10 * SECOND, onDemand: true, ahead: HOUR },
	inbox: { goodFor: MINUTE, onDemand: true, ahead: HOUR, table: 'letters' },
	notices: { goodFor: 10 * MINUTE },
	visits: { goodFor: 10 * MINUTE },
	devices: { goodFor: MINUTE, onDemand: true },
	// Whoever looks is to find what was done, or asked, a moment ago.
	operations: { goodFor: 0, onDemand: true },
	links: { goodFor: 0, onDemand: true, ahead: HOUR },
	forwarding: { goodFor: 30 * SECOND, onDemand: true },
	// Never ahead: passports are on no device whose owner has not asked for them.
	party: { goodFor: HOUR, onDemand: true, table: 'parties' },
	accounts: { goodFor: HOUR, onDemand: true },
	// Another device may have made one.
	copies: { goodFor: 30 * SECOND, onDemand: true },
	// The programme is looked at with no network too, and nobody waits for it.
	membership: { goodFor: MINUTE, onDemand: true, ahead: DAY, table: 'memberships' },
	points: { goodFor: 30 * SECOND, onDemand: true, ahead: DAY },
	pointsHistory: { goodFor: MINUTE, onDemand: true, ahead: DAY },
	rewards: { goodFor: 10 * MINUTE, onDemand: true, ahead: DAY },
	promotions: { goodFor: HOUR },
	catalogue: { goodFor: HOUR }
} as const satisfies Record<string, ResourceRule>;

export type Resource = keyof typeof RESOURCE_RULES;

export const RESOURCES = Object.keys(RESOURCE_RULES) as Resource[];

export const ruleOf = (resource: Resource): ResourceRule => RESOURCE_RULES[resource];

/** Resources that a start does not ask for in earnest. */
export type OnDemand = { [R in Resource]: (typeof RESOURCE_RULES)[R] extends { onDemand: true } ? R : never }[Resource];
