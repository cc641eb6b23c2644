import { m } from '$lib/i18n/paraglide/messages.js';
import type { AmountProblem } from './amount-input';

/** What is wrong with a typed sum, beside its field; the limits are already in words. */
export function amountProblemText(problem: AmountProblem, { min, max }: { min: string; max: string }): string {
	switch (problem) {
		case 'empty':
			return m.payments_amount_empty();
		case 'not-a-sum':
			return m.payments_amount_not_a_sum();
		case 'two-readings':
			return m.payments_amount_two_readings();
		case 'too-precise':
			return m.payments_amount_too_precise();
		case 'zero':
		case 'too-small':
			return m.payments_amount_too_small({ min });
		case 'too-large':
			return m.payments_amount_too_large({ max });
	}
}
