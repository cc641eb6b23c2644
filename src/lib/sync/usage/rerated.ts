import { getUsagePage } from '$lib/api/usage/requests';
import type { Instant } from '$lib/domain/instant';
import type { UsageGap } from '$lib/domain/usage/intake';
import type { UsageExchange } from './usage-exchange';
import type { UsagePager } from './usage-pager';

/** No record has been rated so late: whoever finds some does not look at ratings at all. */
const NEVER_YET: Instant = Date.UTC(2199, 0, 1);

/**
 * Looks whether records that are here already were rated anew or taken back, and has them read as a
 * further gap. One question with an empty answer when there are none; records of the newest days
 * are not asked for, because those are read again anyway.
 */
export async function askRerated(
	pager: UsagePager,
	{ since, before }: { since: Instant; before: Instant },
	at: Instant
): Promise<void> {
	const { exchange } = pager;
	const found = await countRated(exchange, before, since);
	if (found === undefined) return;
	if (found > 0) {
		const impossible = await countRated(exchange, before, NEVER_YET);
		if (impossible === undefined) return;
		if (impossible > 0) {
			const ignored = { at, since, count: 0, ignored: true };
			await exchange.note(({ rerated }) => ({
				checkedAt: at,
				rerated: { ...ignored, since: rerated?.since ?? since }
			}));
			return;
		}
	}
	await exchange.note(({ rerated, ratedTo, gaps = [] }) => {
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

/**
 * How many records have been rated since; 1 stands for «some» where the operator does not count. To
 * refuse the filter is one way of not knowing it. `undefined`: the intake has ended.
 */
function countRated(exchange: UsageExchange, before: Instant, ratedFrom: Instant): Promise<number | undefined> {
	return exchange.ask(
		async (transport, pack) => {
			const wanted = { before, ratedFrom, order: 'newest first', offset: 0, limit: 1 } as const;
			const page = await getUsagePage(transport, pack.api.tmf635, wanted);
			if (!page.ok) return page.failure.class === 'rejected' ? { ok: true, value: Infinity } : page;
			const { total, body } = page.value;
			return { ok: true, value: total ?? Number(!isEmpty(body)) };
		},
		(count) => Promise.resolve(count)
	);
}

/** An empty list, whatever white space is in it. */
function isEmpty(body: ArrayBuffer | undefined): boolean {
	return new TextDecoder().decode(body?.slice(0, 100)).replace(/\s/g, '') === '[]';
}
