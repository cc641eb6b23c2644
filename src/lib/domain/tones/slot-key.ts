import { NAME, WEEKDAYS, type ToneSlot } from './slot';

/**
 * The name of its characteristic (TMF637): `tone`, `tone:+79000000001`, `tone:12345/09:00-18:00`.
 * Equal slots have equal keys.
 */
export function slotKey(slot: ToneSlot): string {
	switch (slot.for) {
		case 'everyone':
			return NAME;
		case 'caller':
			return `${NAME}:${slot.number}`;
		case 'hours':
			return `${NAME}:${WEEKDAYS.filter((day) => slot.days.includes(day)).join('')}/${slot.from}-${slot.until}`;
	}
}
