import type { Instant } from '$lib/domain/instant';
import type { UsageGap } from '$lib/domain/usage/intake';
import { nextGap } from './next-gap';
import type { UsagePager } from './usage-pager';

/** Every answer about a month, for putting in the place of what is stored of it. */
export interface MonthReading {
	bodies: ArrayBuffer[];
	/** Records in them. */
	count: number;
	unreadable: number;
}

/** Reads a month once more, storing what comes on the way. `undefined` when the intake has ended. */
export async function readMonth(
	pager: UsagePager,
	range: { from: Instant; before: Instant }
): Promise<MonthReading | undefined> {
	const all: MonthReading = { bodies: [], count: 0, unreadable: 0 };
	let gap: UsageGap | undefined = { ...range, offset: 0 };
	while (gap !== undefined) {
		const asked: UsageGap = gap;
		const limit = pager.perPage;
		const step = await pager.page(asked, { limit }, async ({ body = new ArrayBuffer(0), total }) => {
			// The body itself is handed over.
			all.bodies.push(body.slice(0));
			const { page, intake } = await pager.takeIn([body]);
			all.count += page.count;
			all.unreadable += page.unreadable;
			const frame = { limit, ...(total === undefined ? {} : { total }) };
			return intake && { left: nextGap(asked, page, frame, false) };
		});
		if (step === undefined) return undefined;
		gap = step.left;
	}
	return all;
}
