/**
 * Lines that look at one another (F83): what the owner of a line has let another line see and do.
 *
 *   pending ──code typed by the viewer, or granted by the owner──► active
 *      └──── ended by either, or too old ────► gone ◄──── ended by either ────┘
 */
import type { Instant } from './instant';
import type { LineId } from './line';
import type { Msisdn } from './msisdn';

/** What the owner grants, one by one, in the order they are shown. */
export const RIGHTS = ['balance', 'expenses', 'top-up', 'services', 'place'] as const;

/** Those that this app has a use for: it asks for no others. */
export const USED_RIGHTS = ['balance', 'expenses', 'services'] as const satisfies readonly Right[];

export type Right = (typeof RIGHTS)[number];

export interface GrantedRight {
	name: Right;
	since: Instant;
	/** To the minute; absent until it has been used. */
	lastUsedAt?: Instant;
}

/** One of them as the operator tells it to the line that is signed in. */
export interface Link {
	line: LineId;
	id: string;
	/** What the signed-in line is in it: who looks, or whose line is looked at. */
	role: 'viewer' | 'owner';
	/** The other line. */
	number: Msisdn;
	status: 'pending' | 'active';
	/** In the order of {@link RIGHTS}. */
	rights: GrantedRight[];
	/** What the viewer has asked for. */
	asked: Right[];
	askedAt: Instant;
}

/** A request that the owner has been sent a code for. */
export interface LinkRequested {
	id: string;
	/** From when another may be asked for. */
	resendAt: Instant;
}

export const isUsed = (right: Right): boolean => (USED_RIGHTS as readonly Right[]).includes(right);

export const isRight = (value: unknown): value is Right => (RIGHTS as readonly unknown[]).includes(value);

/** Known ones, each once, in the order they are shown. */
export const rightsOf = (names: readonly unknown[]): Right[] => RIGHTS.filter((right) => names.includes(right));

/** Lines that the signed-in one may look at. */
export const isViewable = ({ role, status, rights }: Link): boolean =>
	role === 'viewer' && status === 'active' && rights.length > 0;
