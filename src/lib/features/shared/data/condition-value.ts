import type { Condition } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';

/** «1 500 минут»: an amount as everywhere else, the operator's words where it is none. */
export const conditionValue = ({ value, measure }: Condition, { amount }: Format): string =>
	measure ? amount(measure.amount, measure.unit) : value;
