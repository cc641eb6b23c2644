/** Whose block it is, in words: three kinds are lifted in three ways. */
import type { Rest } from '$lib/domain/subscriber';
import { m } from '$lib/i18n/paraglide/messages.js';

const TITLES: Readonly<Record<Rest['by'], () => string>> = {
	subscriber: m.block_by_subscriber,
	debt: m.block_by_debt,
	lost: m.block_by_lost,
	unknown: m.block_by_unknown
};

export const blockTitle = ({ by }: Rest): string => TITLES[by]();
