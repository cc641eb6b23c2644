import type { Visit } from '$lib/domain/session';
import { m } from '$lib/i18n/paraglide/messages.js';

/** «по коду из SMS»: goes after «Вход». */
export function methodLabel(method: Visit['method']): string {
	switch (method) {
		case 'sms-password':
			return m.profile_method_sms_password();
		case 'password':
			return m.profile_method_password();
		case 'network':
			return m.profile_method_network();
		case 'unknown':
			return m.profile_method_unknown();
	}
}
