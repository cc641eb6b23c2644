import type { UsageFilter } from './filter';

/**
 * What fits both. Two that exclude each other (incoming and outgoing) leave no category, so that
 * nothing fits.
 */
export function joinFilters(a: UsageFilter = {}, b: UsageFilter = {}): UsageFilter {
	const joined = { ...a, ...b };
	const differ = (name: 'direction' | 'unit' | 'party' | 'service' | 'price') =>
		a[name] !== undefined && b[name] !== undefined && a[name] !== b[name];
	if (differ('direction') || differ('unit') || differ('party') || differ('service') || differ('price'))
		joined.categories = [];
	else if (a.categories && b.categories) joined.categories = a.categories.filter((one) => b.categories?.includes(one));
	if (a.clock && b.clock) joined.clock = { ...b.clock, spans: [...a.clock.spans, ...b.clock.spans] };
	if (a.least !== undefined && b.least !== undefined) joined.least = Math.max(a.least, b.least);
	return joined;
}

/** `undefined` for a filter that lets all through: sums need not be asked for one by one then. */
export function orAll(filter: UsageFilter): UsageFilter | undefined {
	return Object.keys(filter).length === 0 ? undefined : filter;
}
