import { CALENDAR_TYPE, calendarFile } from '$lib/domain/export/ics';
import type { DayRange } from '$lib/domain/usage/day';
import type { Instant } from '$lib/domain/instant';
import { m } from '$lib/i18n/paraglide/messages.js';

const AT_NINE = 'PT9H';

interface Planned {
	country: { code: string; name: string };
	range: DayRange;
	/** The same in words. */
	days: string;
	/** Support, as it is called from there. */
	phone: string | undefined;
	now: Instant;
}

/** For the day of leaving: to connect an option then, and whom to call from there. */
export function reminderOf({ country, range, days, phone, now }: Planned): File {
	const event = {
		uid: `trip-${country.code}-${range.from}@internet-helper`,
		day: range.from,
		summary: m.trip_remind_title({ country: country.name }),
		description: [
			m.trip_remind_text({ app: m.app_name(), screen: m.trip_title(), days }),
			...(phone === undefined ? [] : [m.trip_remind_phone({ number: phone })])
		].join('\n')
	};
	const text = calendarFile({ name: m.trip_title(), madeAt: now, remind: AT_NINE, events: [event] });
	return new File([text], `trip-${country.code.toLowerCase()}.ics`, { type: CALENDAR_TYPE });
}
