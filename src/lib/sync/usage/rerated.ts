import type { Instant } from '$lib/domain/instant';
import type { UsageGap } from '$lib/domain/usage/intake';
import type { UsagePager } from './usage-pager';

/** No record has been rated so late: whoever finds some does not look at ratings at all. */
const NEVER_YET: Instant = Date.UTC(2199, 0, 1);

/**
 * Looks whether records that are here already were rated anew or taken back, and has them read as a further gap. One question with an
 * empty answer when there are none; records of the newest days are not asked for, because those are read again anyway.
 */
export async function askRerated(
	pager: UsagePager,
	{ since, before }: { since: Instant; before: Instant },
	at: Instant
): Promise<void> {
	const found = await countRated(pager, { before, ratedSince: since, offset: 0 });
	if (found === undefined) return;
	if (found > 0 && !pager.exchange.ended) {
		const impossible = await countRated(pager, { before, ratedSince: NEVER_YET, offset: 0 });
		if (impossible === undefined) return;
		if (impossible > 0) {
			await pager.exchange.note(({ rerated }) => ({
				checkedAt: at,
				rerated: { at, since: rerated?.since ?? since, count: 0, ignored: true }
			}));
			return;
		}
	}
	await pager.exchange.note(({ rerated, ratedTo, gaps = [] }) => {
		const next = Math.max(ratedTo ?? 0, rerated?.since ?? since);
		const same = rerated?.since === next && rerated.count === found;
		const gap: UsageGap = { before, ratedSince: since, offset: 0 };
		return {
			checkedAt: at,
			rerated: { at, since: next, count: found },
			...(found === 0 || same ? {} : { gaps: [...gaps, gap] })
		};
	});
}

/** How many records a gap of rated ones has; 1 stands for «some» where the operator does not count. `undefined`: the intake has ended. */
function countRated(pager: UsagePager, gap: UsageGap): Promise<number | undefined> {
	return pager.page(gap, { limit: 1 }, ({ total, body }) => {
		const some = body !== undefined && new TextDecoder().decode(body.slice(0, 100)).replace(/\s/g, '') !== '[]';
		return Promise.resolve(total ?? Number(some));
	});
}
