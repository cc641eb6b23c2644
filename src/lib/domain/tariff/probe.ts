import type { UsageEvent, UsageMatch } from '../rating/tariff-plan';

/**
 * A use that a rule is for: the first of everything it names, at home and outgoing when it names
 * nothing.
 */
export function eventOf(unit: UsageEvent['unit'], match: UsageMatch): UsageEvent {
	return {
		category: match.categories?.[0] ?? 'call-home',
		direction: match.directions?.[0] ?? (unit === 'byte' ? 'none' : 'out'),
		unit,
		amount: 1,
		party: match.destinations?.[0] ?? '',
		service: match.services?.[0] ?? ''
	};
}

/** One use for each that a rule is for. */
export function eventsOf(unit: UsageEvent['unit'], match: UsageMatch): UsageEvent[] {
	const each = <Value>(list: readonly Value[] | undefined): (Value | undefined)[] => (list ? [...list] : [undefined]);
	return each(match.categories).flatMap((category) =>
		each(match.directions).flatMap((direction) =>
			each(match.destinations).flatMap((destination) =>
				each(match.services).map((service) =>
					eventOf(unit, {
						...(category && { categories: [category] }),
						...(direction && { directions: [direction] }),
						...(destination !== undefined && { destinations: [destination] }),
						...(service !== undefined && { services: [service] })
					})
				)
			)
		)
	);
}
