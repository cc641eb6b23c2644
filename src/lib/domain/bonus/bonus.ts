/**
 * F88: the operator's programme of points: who is in it, what they have, what it came from and what
 * it is exchanged for. Points are no money; cashback is money, and stands apart from them.
 */
import type { OfferingRef } from '../command';
import type { Instant } from '../instant';
import type { LineId } from '../line';
import type { Money } from '../money';
import type { Points } from './points';

/** TMF658 `loyaltyProgramMember`. */
export interface Membership {
	line: LineId;
	id: string;
	/** `unknown`: in no word we know. */
	state: 'member' | 'suspended' | 'left' | 'unknown';
	since?: Instant;
}

/** TMF658 `loyaltyBalance`: points that end together. */
export interface PointsLot {
	line: LineId;
	id: string;
	points: Points;
	/** Before this they can't be spent. */
	from?: Instant;
	/** From then on they are gone. Absent: the operator names no end. */
	until?: Instant;
}

/** What has happened to points. */
export interface PointsAction {
	line: LineId;
	id: string;
	at: Instant;
	points: Points;
	/** `other`: the operator does not say which way they went. */
	way: 'earned' | 'spent' | 'expired' | 'other';
	/** What for, in the operator's words; may be empty. */
	text: string;
	/** Of the command it came by. */
	key?: string;
}

/** What points are exchanged for. */
export interface Reward {
	line: LineId;
	id: string;
	name: string;
	text: string;
	cost: Points;
	/** What comes onto the account. */
	credits?: Money;
	/** What is connected. */
	offering?: OfferingRef;
	until?: Instant;
}
