/**
 * Labels that few operators' answers need; a file of its own for the reason told in
 * `features/README.md`.
 */
import type { Allowance, Balance } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

const KINDS: Partial<Record<Balance['kind'], () => string>> = {
	credit: m.home_credit,
	reserved: m.home_reserved,
	deposit: m.home_deposit
};

/** Of money that is no balance by the name people know it by. */
export function rareBalance({ kind, name }: Balance): string {
	return KINDS[kind]?.() ?? (name || m.home_balance_unnamed());
}

export { default as AddMore } from './AddMore.svelte';

/** Of a linked line. */
export const noBalance = m.links_no_balance;

export const severalBalances = m.home_balance_several;

/** Of a package: without a limit, shared, with an end that can't be read, or without a name. */
export function rareAllowance({ name, unit, used, ownUsed, validUntil }: Allowance, { amount }: Format) {
	const notes = [
		used !== undefined && m.home_used({ amount: amount(used, unit) }),
		ownUsed !== undefined && m.home_own_used({ amount: amount(ownUsed, unit) }),
		validUntil === 'unknown' && m.home_until_unknown()
	];
	return {
		name: name || m.home_package(),
		unlimited: m.home_unlimited(),
		notes: notes.filter((note) => note !== false)
	};
}
