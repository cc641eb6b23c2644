/**
 * What the operator tells everybody: news, and promotions that change what something costs. Pure.
 */
import type { Instant } from './instant';
import type { LineId } from './line';

export interface Promotion {
	line: LineId;
	id: string;
	name: string;
	text: string;
	/** `offer`: something becomes cheaper or comes as a gift; `news`: only told. */
	kind: 'offer' | 'news';
	/** Absent: it has always been so. */
	from?: Instant;
	/** Absent: until further notice. */
	until?: Instant;
	/** Offerings of the catalogue that it is about. */
	offerings: string[];
}

/** What holds now, the newest first; what has no beginning comes last. */
export function currentPromotions(promotions: readonly Promotion[], now: Instant): Promotion[] {
	return promotions
		.filter(({ from, until }) => (from === undefined || from <= now) && (until === undefined || now < until))
		.toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0) || a.id.localeCompare(b.id));
}
