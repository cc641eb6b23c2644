import type { Category } from '../../../../src/lib/domain/usage/record';
import type { OwnedPackage } from '../../line';

/** How a subscriber lives with the phone. The generator makes the rest up. */
export interface Habits {
	/** A day's, on average. */
	calls: number;
	messages: number;
	sessions: number;
	/** How many people they know; the first ones are called most. */
	people: number;
	/** Shares of these people, of 100, that live far away or abroad. */
	far: number;
	abroad: number;
	/** An average talk, in seconds. */
	talk: number;
	/** Part of each package that others use who share it. */
	others: Partial<Record<OwnedPackage['usage'], number>>;
	/** An average session, in MB. */
	volume: number;
	/** Of 1,000 charges so many are found wrong and corrected. */
	mistakes: number;
	trips: Trip[];
	/** Content that is paid by the day. */
	content: Content[];
	/** Things bought now and then, so many a month, from–to. */
	purchases: [number, number];
	goods: readonly [Good, ...Good[]];
}

interface Trip {
	/** A zone of roaming as the catalogue calls it. */
	zone: string;
	perYear: number;
	/** From–to. */
	days: [number, number];
}

interface Content {
	service: string;
	/** A day. */
	minor: number;
	/** Days ago that it began, and for how many days. */
	began: number;
	days: number;
}

export interface Good {
	text: string;
	category: Extract<Category, 'subscription' | 'one-off'>;
	/** From–to. */
	minor: [number, number];
	/** Every sum is a multiple of it. */
	step: number;
}
