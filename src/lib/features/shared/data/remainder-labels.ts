import type { RemainderOf } from '$lib/domain/sms/finding';
import type { AllowanceUnit } from '$lib/domain/subscriber';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What a text of the operator speaks of when it tells what is left. */
export const REMAINDER: Readonly<Record<RemainderOf, { title: () => string; unit: AllowanceUnit }>> = {
	data: { title: m.paste_data, unit: 'byte' },
	voice: { title: m.paste_voice, unit: 'second' },
	sms: { title: m.paste_sms, unit: 'message' }
};
