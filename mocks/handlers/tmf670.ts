import { both } from '../bss/both';
import type { components } from '../../src/lib/api/generated/tmf670';
import type { Card, Line } from '../bss/line';
import { usable } from '../bss/payments';
import { Refusal } from '../bss/refusal';
import type { Route } from '../http/route';

type TokenizedCard = components['schemas']['TokenizedCard'];

/** Day 0 of the next month is the last one of this. */
function lastDay(yearMonth: string): string {
	const [year, month] = yearMonth.split('-').map(Number);
	return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString();
}

function tokenizedCard({ id, name, brand, lastFour, expires, preferred }: Card, active: boolean): TokenizedCard {
	return {
		id,
		'@type': 'tokenizedCard',
		name,
		brand,
		lastFourDigits: lastFour,
		expirationDate: lastDay(expires),
		isPreferred: preferred,
		status: active ? 'active' : 'expired'
	};
}

export const tmf670Routes: readonly Route[] = [
	{
		api: 'tmf670',
		method: 'GET',
		path: '/paymentMethod',
		handle: (call) => {
			const { cards, pack }: Line = call.line();
			const now = call.operator.clock.now();
			return { list: cards.map((card) => tokenizedCard(card, usable(card, now, pack.timeZone))) };
		}
	},
	{
		api: 'tmf670',
		method: 'DELETE',
		path: '/paymentMethod/{id}',
		handle: (call) => {
			const line = call.line();
			const id = call.param('id');
			if (call.operator.autopays.of(line.msisdn).some((plan) => plan.cardId === id && plan.status === 'created'))
				throw new Refusal(
					409,
					'CARD_IN_USE',
					both('С этой карты платит автоплатёж', 'An autopay uses this card'),
					both('Сначала остановите его', 'Stop it first')
				);
			const kept = line.cards.filter((card) => card.id !== id);
			if (kept.length === line.cards.length)
				throw new Refusal(404, 'CARD_UNKNOWN', both('Карта не найдена', 'Card not found'));
			line.cards = kept;
			return { status: 204 };
		}
	}
];
