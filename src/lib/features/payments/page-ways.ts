/**
 * Top-ups that are paid on a page of the acquirer's or the bank's, as far as the operator has them,
 * in words.
 */
import { localText } from '$lib/i18n/locale';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { extrasOf } from '$lib/operator/extras';
import { offers } from '$lib/operator/offers';
import type { OperatorPack } from '$lib/operator/pack';
import type { IconName } from '$lib/ui/icons';
import type { ChosenWay } from '../shared/money/top-up-draft';

interface WayOption {
	value: ChosenWay;
	label: string;
	hint: string;
	icon: IconName;
	marks: { card: Record<`data-${string}`, string>; words: string };
}

interface Around {
	pack: OperatorPack;
	format: Format;
	offline: boolean;
	/** Held in the hand, with the bank's app on it. */
	phone: boolean;
}

export function pageWays({ pack, format, offline, phone }: Around): WayOption[] {
	const { newCard, transfer } = extrasOf(pack).payOnPage ?? {};
	const hint = (words: string) => (offline ? m.payments_needs_network({ hint: words }) : words);
	const way = (value: ChosenWay, label: string, words: string): WayOption => ({
		value,
		label,
		hint: hint(words),
		icon: value === 'sbp' ? 'device' : 'plus',
		marks: { card: { 'data-testid': 'pay-method', 'data-kind': value }, words: `pay-${value}` }
	});
	return [
		...(newCard ? [way('new-card', m.payments_new_card(), m.payments_new_card_hint())] : []),
		...(transfer
			? [
					way(
						'sbp',
						m.payments_transfer({ name: localText(transfer.name, format.locale) }),
						phone ? m.payments_transfer_phone() : m.payments_transfer_qr()
					)
				]
			: [])
	];
}

/** Whether the operator keeps a card that is typed in on its acquirer's page. */
export function keepsCards(pack: OperatorPack): boolean {
	return offers(pack, 'top-up') && offers(pack, 'cards') && (extrasOf(pack).payOnPage?.newCard?.keeps ?? false);
}

/** As people know it. */
export function transferName(pack: OperatorPack, format: Format): string {
	const { transfer } = extrasOf(pack).payOnPage ?? {};
	return transfer ? localText(transfer.name, format.locale) : '';
}
