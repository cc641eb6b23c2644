import type { Repeated } from '$lib/domain/repeat';
import { m } from '$lib/i18n/paraglide/messages.js';

export const REPEAT_LABELS: Readonly<Record<Repeated['kind'], () => string>> = {
	'top-up': m.repeat_do,
	transfer: m.repeat_transfer,
	buy: m.repeat_buy
};
