import { m } from '$lib/i18n/paraglide/messages.js';
import type { Format } from '$lib/i18n/format';
import { entryLabel } from '../shared/data/entry-label';
import type { EntryFault } from './typed-entry';

export function faultText(fault: EntryFault, format: Format): string {
	switch (fault.why) {
		case 'empty':
			return m.blacklist_fault_empty();
		case 'unclear':
			return m.blacklist_fault_unclear();
		case 'name':
			return m.blacklist_fault_name();
		case 'short':
			return m.blacklist_fault_short();
		case 'operator':
			return m.blacklist_fault_operator();
		case 'wide':
			return m.blacklist_fault_wide();
		case 'oneself':
			return m.blacklist_fault_oneself();
		case 'there':
			return m.blacklist_fault_there();
		case 'covered':
			return m.blacklist_fault_covered({ mask: entryLabel(fault.by, format) });
		case 'full':
			return m.blacklist_fault_full({ limit: fault.limit });
	}
}
