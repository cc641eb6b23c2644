import * as v from 'valibot';
import type { SavedCard } from '../../domain/subscriber';
import type { Dialect } from '../../operator/dialect';
import { meaning, spoken } from '../dialect';
import { isNumberOf, lastFourOf, printedMonth, withoutNumbers } from './card-number';
import { anything, flag, id, maybe, read, text, type MapContext } from './fields';

const standard: Dialect['cards'] = {
	types: {
		'tokenized card': 'card',
		'bank card': 'card',
		'credit card': 'card',
		'debit card': 'card',
		'payment card': 'card',
		card: 'card',
		cash: 'other',
		'digital wallet': 'other',
		'bank account transfer': 'other',
		'bank account debit': 'other',
		voucher: 'other',
		check: 'other',
		'bucket payment method': 'other',
		'account payment method': 'other',
		'loyalty payment method': 'other',
		'direct debit': 'other'
	},
	states: {
		active: 'usable',
		enabled: 'usable',
		valid: 'usable',
		verified: 'usable',
		inactive: 'unusable',
		disabled: 'unusable',
		suspended: 'unusable',
		blocked: 'unusable',
		expired: 'unusable',
		cancelled: 'unusable',
		deleted: 'unusable',
		invalid: 'unusable'
	}
};

const dialect = spoken('cards', standard);

const method = v.object({ '@type': anything, lastFourDigits: anything, cardNumber: anything });

const card = v.object({
	id,
	name: maybe(text),
	brand: maybe(text),
	expirationDate: v.unknown(),
	isPreferred: maybe(flag),
	status: anything
});

/**
 * TMF670 `paymentMethod`. Accounts, vouchers and other methods that are not cards are left out. No
 * number of a card gets through.
 */
export function toCard(record: unknown, { line, pack }: MapContext): SavedCard[] | undefined {
	const told = read(method, record);
	if (told === undefined) return undefined;
	const { types, states } = dialect(pack);
	const lastFour = lastFourOf(told.lastFourDigits) ?? lastFourOf(told.cardNumber);
	// A word that nobody knows, of what has the number of a card, is a kind of card.
	const isCard = meaning(types, told['@type']) ?? (lastFour === undefined ? 'other' : 'card');
	if (isCard === 'other') return told['@type'] == null ? undefined : [];
	const dto = read(card, record);
	const expires = dto && printedMonth(dto.expirationDate);
	if (dto === undefined || lastFour === undefined || expires === undefined) return undefined;
	// The number of the card as its key: the app would have to keep it, so it does without the
	// card.
	if (isNumberOf(dto.id, lastFour)) return undefined;
	return [
		{
			line,
			id: dto.id,
			name: withoutNumbers(dto.name ?? ''),
			brand: withoutNumbers(dto.brand ?? ''),
			lastFour,
			expires,
			preferred: dto.isPreferred ?? false,
			// What the operator makes of a word that nobody knows it will say when the card is to
			// pay.
			usable: meaning(states, dto.status) !== 'unusable'
		}
	];
}
