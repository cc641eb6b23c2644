import type { DueItem } from '$lib/domain/due';
import { m } from '$lib/i18n/paraglide/messages.js';

export function itemName({ what, name }: Pick<DueItem, 'what' | 'name'>): string {
	switch (what) {
		case 'fee':
			return name;
		case 'loan':
			return m.due_loan();
		case 'top-up':
			return m.due_autopay();
	}
}
