import { parseMsisdn } from '$lib/domain/msisdn';
import type { NumberPlan } from '$lib/domain/number-plan';
import { WEEKDAYS, type ToneSlot, type Weekday } from '$lib/domain/tones/slot';

/** For whom the next tone is set, as it is being typed. */
export class ToneTarget {
	kind = $state<ToneSlot['for']>('everyone');
	number = $state('');
	days = $state<Weekday[]>([1, 2, 3, 4, 5]);
	from = $state('09:00');
	until = $state('18:00');
	/** Errors are said after the first try. */
	tried = $state(false);

	toggleDay(day: Weekday): void {
		this.days = WEEKDAYS.filter((one) => this.days.includes(one) !== (one === day));
	}

	/** `undefined` while something is missing. */
	slot(plan: NumberPlan): ToneSlot | undefined {
		const { kind, days, from, until } = this;
		if (kind === 'everyone') return { for: 'everyone' };
		if (kind === 'hours')
			return days.length > 0 && from !== '' && until !== ''
				? { for: 'hours', days: [...days], from, until }
				: undefined;
		const number = parseMsisdn(this.number, plan);
		return number && { for: 'caller', number };
	}
}
