import type { Instant } from '$lib/domain/instant';
import type { UsageGap } from '$lib/domain/usage/intake';
import { nextGap, type Left } from './next-gap';
import type { UsagePager } from './usage-pager';

/** Every answer about a month, for putting in the place of what is stored of it. */
export interface MonthReading {
	bodies: ArrayBuffer[];
	/** Records in them. */
	count: number;
	unreadable: number;
	/** Whether they are all there are, as far as the operator lets one know. */
	whole: boolean;
}

/**
 * Reads a month once more, storing what comes on the way. `undefined` when the intake has ended.
 */
export async function readMonth(
	pager: UsagePager,
	range: { from: Instant; before: Instant }
): Promise<MonthReading | undefined> {
	const all: MonthReading = { bodies: [], count: 0, unreadable: 0, whole: false };
	let left: Left = { ...range, offset: 0 };
	while (typeof left === 'object') {
		const asked: UsageGap = left;
		const step = await pager.page(asked, {}, async ({ body = new ArrayBuffer(0), total, limit }) => {
			// The body itself is handed over.
			all.bodies.push(body.slice(0));
			const { page, intake } = await pager.ingest([body]);
			all.count += page.count;
			all.unreadable += page.unreadable;
			return intake && { left: nextGap(asked, page, { limit, total, totals: intake.totals }, false) };
		});
		if (step === undefined) return undefined;
		left = step.left;
	}
	return { ...all, whole: left === 'all' };
}
