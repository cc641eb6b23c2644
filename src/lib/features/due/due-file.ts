/** The days to come as a file for the person's own calendar: no number and no balance is in it. */
import type { DueDay } from '$lib/domain/due';
import { calendarFile } from '$lib/domain/export/ics';
import type { Instant } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';
import { isoDay } from '$lib/domain/usage/day';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { itemName } from './item-name';

const THREE_DAYS_BEFORE = '-P3D';

/** What is taken, a day an event. @param line random, so that it tells nothing of anybody */
export function dueFile(days: readonly DueDay[], { line, madeAt }: { line: LineId; madeAt: Instant }, format: Format) {
	const events = days
		.filter(({ sum }) => sum.minor > 0)
		.map(({ at, sum, items }) => {
			const day = format.dayNumber(at);
			const taken = items.filter(({ minor }) => minor < 0);
			return {
				uid: `due-${isoDay(day)}-${line}@internet-helper`,
				day,
				summary: m.due_event({ sum: format.money(sum) }),
				description: taken
					.map((item) => `${itemName(item)}: ${format.money({ minor: -item.minor, currency: sum.currency })}`)
					.join('\n')
			};
		});
	return calendarFile({
		name: m.due_calendar_name(),
		madeAt,
		remind: THREE_DAYS_BEFORE,
		events
	});
}
