import { both } from '../both';
import type { Instant } from '../../../src/lib/domain/instant';
import type { Line, Product } from '../line';
import { endRest } from '../endings';
import { Refusal } from '../refusal';

/**
 * Throws a Refusal when the number can't be blocked, or can't work again, at the subscriber's word.
 */
export function checkStatus(line: Line, to: 'rest' | 'wake', { offering }: Product): void {
	if (offering.kind !== 'tariff')
		throw new Refusal(
			422,
			'NOT_SUSPENDABLE',
			both(
				'Приостановить можно только тариф: это блокировка номера',
				'Only the plan can be suspended: that blocks the number'
			)
		);
	if (line.status === 'blocked')
		throw new Refusal(
			403,
			'LINE_BLOCKED',
			both('Номер заблокирован за долг', 'The number is blocked for debt'),
			both('Пополните счёт', 'Top up')
		);
	if (line.rest?.by === 'lost')
		throw new Refusal(
			403,
			'LINE_BLOCKED',
			both('Номер заблокирован как утерянный', 'The number is blocked as lost'),
			both('Приходите с паспортом', 'Visit us with your passport')
		);
	if ((line.rest !== undefined) === (to === 'rest'))
		throw new Refusal(
			409,
			'STATE_CHANGED',
			to === 'rest'
				? both('Номер уже заблокирован', 'The number is already blocked')
				: both('Номер уже работает', 'The number already works')
		);
}

/**
 * What a block costs is taken like any fee; no list of products has it, because it is how the
 * tariff stands.
 */
export function block(line: Line, fee: Product, at: Instant, until: Instant | undefined): void {
	line.rest = { by: 'subscriber', since: at, ...(until !== undefined && { until }) };
	line.products.push(until === undefined ? fee : { ...fee, endsAt: until });
}

export function unblock(line: Line, at: Instant): void {
	endRest(line, at);
	line.products = line.products.filter(({ offering }) => !offering.sections?.includes('block'));
}
