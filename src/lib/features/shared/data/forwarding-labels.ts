/** When and where calls are forwarded, in words. */
import type { ForwardingCondition } from '$lib/domain/forwarding/condition';
import type { ForwardingTarget } from '$lib/domain/forwarding/target';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

const CONDITIONS: Readonly<Record<ForwardingCondition, () => string>> = {
	all: m.forwarding_all,
	busy: m.forwarding_busy,
	'no-answer': m.forwarding_no_answer,
	unreachable: m.forwarding_unreachable
};

export const conditionLabel = (condition: ForwardingCondition): string => CONDITIONS[condition]();

/** «+7 900 000-00-01, через 20 с». */
export function targetLabel({ number, seconds }: ForwardingTarget, format: Format): string {
	const phone = format.phone(number);
	return seconds === undefined ? phone : `${phone}, ${m.forwarding_after({ seconds })}`;
}
