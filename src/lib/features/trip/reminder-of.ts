import { REMINDER_TYPE, reminderFile } from '$lib/domain/trip/reminder';
import type { DayRange } from '$lib/domain/usage/day';
import type { Instant } from '$lib/domain/instant';
import { m } from '$lib/i18n/paraglide/messages.js';

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
	const text = reminderFile({
		uid: `trip-${country.code}-${range.from}@internet-helper`,
		day: range.from,
		title: m.trip_remind_title({ country: country.name }),
		text: [
			m.trip_remind_text({ app: m.app_name(), screen: m.trip_title(), days }),
			...(phone === undefined ? [] : [m.trip_remind_phone({ number: phone })])
		].join('\n'),
		madeAt: now
	});
	return new File([text], `trip-${country.code.toLowerCase()}.ics`, { type: REMINDER_TYPE });
}
