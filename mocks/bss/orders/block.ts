import { both } from '../both';
import type { Instant } from '../../../src/lib/domain/instant';
import type { Line, Product } from '../line';
import { endRest } from '../endings';
import { Refusal } from '../refusal';

/**
 * Throws a Refusal when the number can't be blocked, or can't work again, at the subscriber's word.
 * A lost phone's block takes the place of any other.
 */
export function checkStatus(line: Line, to: 'rest' | 'lose' | 'wake', { offering }: Product): void {
	if (offering.kind !== 'tariff')
		throw new Refusal(
			422,
			'NOT_SUSPENDABLE',
			both(
				'Приостановить можно только тариф: это блокировка номера',
				'Only the plan can be suspended: that blocks the number'
			)
		);
	if (line.status === 'blocked' && to !== 'lose')
		throw new Refusal(
			403,
			'LINE_BLOCKED',
			both('Номер заблокирован за долг', 'The number is blocked for debt'),
			both('Пополните счёт', 'Top up')
		);
	if (line.rest?.by === 'lost' && to !== 'lose')
		throw new Refusal(
			403,
			'LINE_BLOCKED',
			both('Номер заблокирован как утерянный', 'The number is blocked as lost'),
			both('Приходите с паспортом', 'Visit us with your passport')
		);
	const already = to === 'lose' ? line.rest?.by === 'lost' : (line.rest !== undefined) === (to === 'rest');
	if (already)
		throw new Refusal(
			409,
			'STATE_CHANGED',
			to === 'wake'
				? both('Номер уже работает', 'The number already works')
				: both('Номер уже заблокирован', 'The number is already blocked')
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

/** Costs nothing, and nothing else is paid meanwhile; what a block before it cost is over. */
export function blockLost(line: Line, at: Instant): void {
	unblock(line, at);
	line.rest = { by: 'lost', since: at };
}

export function unblock(line: Line, at: Instant): void {
	endRest(line, at);
	line.products = line.products.filter(({ offering }) => !offering.sections?.includes('block'));
}
