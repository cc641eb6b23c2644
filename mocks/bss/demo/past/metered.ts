import { DAY, type Instant, MINUTE, SECOND } from '../../../../src/lib/domain/instant';
import type { PackageState, TariffPlan } from '../../../../src/lib/domain/rating/tariff-plan';
import { rate } from '../../../../src/lib/domain/rating/rate';
import { zoneCalendar } from '../../../../src/lib/domain/usage/calendar';
import { weekdayOf, type Day } from '../../../../src/lib/domain/usage/day';
import { addMonths } from '../../calendar';
import type { Line } from '../../line';
import { must } from '../../must';
import type { Random } from '../../random';
import { planOf } from '../../usage/line-plan';
import type { Used } from '../../usage/used';
import { dayOf } from './day';
import type { Habits } from './habits';
import { makePeople, NUMBERS } from './people';

/**
 * Calls, messages and traffic between two moments, rated one after another as they happened.
 * Without ids yet.
 */
export function meteredUsage(line: Line, habits: Habits, from: Instant, before: Instant, random: Random): Used[] {
	const space = must(NUMBERS[line.pack.id]);
	const people = makePeople(habits, space, random);
	const calendar = zoneCalendar(line.pack.timeZone);
	const days = { from: calendar.dayOf(from), to: calendar.dayOf(before) };
	const zones = tripsOf(habits, days, random);
	const costOf = rater(line, habits, from);
	const used: Used[] = [];
	for (let day = days.from; day <= days.to; day += 1) {
		const happenings = dayOf(
			{ habits, people, space, random },
			calendar.startOf(day),
			weekdayOf(day) > 4,
			zones.get(day)
		).sort((a, b) => a.at - b.at);
		for (const happening of happenings) {
			const lasts = happening.unit === 'second' ? happening.amount * SECOND : 0;
			happening.ratedAt = happening.at + lasts + random.int(2, 40) * SECOND;
			if (happening.at < from || happening.ratedAt >= before - MINUTE) continue;
			happening.cost = costOf(happening);
			used.push(happening);
		}
	}
	return used;
}

/**
 * What things cost that happen one after another. Keeps what is left of the packages: full again at
 * every new period.
 */
function rater(line: Line, habits: Habits, from: Instant): (happening: Used) => number {
	const renewals = renewalsOf(line, from);
	let plan: TariffPlan = planOf(line, from);
	const fresh = usedByOthers(line, habits);
	let state = fresh;
	return (happening) => {
		while (happening.at >= (renewals[0] ?? Infinity)) {
			plan = planOf(line, must(renewals.shift()));
			state = fresh;
		}
		const rated = rate(plan, happening, state);
		({ state } = rated);
		return rated.cost;
	};
}

function usedByOthers({ products }: Line, { others }: Habits): PackageState {
	const packages = products.flatMap((product) => product.packages);
	return Object.fromEntries(packages.map(({ id, usage, total }) => [id, Math.round(total * (others[usage] ?? 0))]));
}

/** When a period of the tariff began, since then. */
function renewalsOf({ products, pack }: Line, from: Instant): Instant[] {
	const next = products[0]?.nextChargeAt;
	if (next === undefined) return [];
	const renewals: Instant[] = [];
	for (let back = 1; ; back += 1) {
		const at = addMonths(next, -back, pack.timeZone);
		if (at < from) return renewals.reverse();
		renewals.push(at);
	}
}

function tripsOf({ trips }: Habits, days: { from: Day; to: Day }, random: Random): Map<Day, string> {
	const zones = new Map<Day, string>();
	for (const { zone, perYear, days: length } of trips) {
		const count = Math.round(((days.to - days.from) * DAY * perYear) / (365 * DAY));
		for (let left = count; left > 0; left -= 1) {
			const begins = random.int(days.from, days.to - length[1]);
			const ends = begins + random.int(...length);
			for (let day = begins; day < ends; day += 1) if (!zones.has(day)) zones.set(day, zone);
		}
	}
	return zones;
}
