import type { Movement } from '$lib/domain/subscriber';
import { zoneCalendar } from '$lib/domain/usage/calendar';
import { expect, it } from 'vitest';
import { chargeRecords } from './charge-day';

const movement = (fields: Partial<Movement>): Movement => ({
	line: '+79000000001' as Movement['line'],
	id: 'm',
	at: Date.parse('2026-10-14T00:10:00+03:00'),
	kind: 'charge',
	amount: { minor: -10_200, currency: 'RUB' },
	status: 'completed',
	description: 'Связь за 13 октября',
	...fields
});
const of = (fields: Partial<Movement> = {}) => chargeRecords(movement(fields), zoneCalendar('Europe/Moscow').dayOf);
const on = (day: string) => `/expenses?from=${day}&to=${day}&show=records`;

it('a charge leads to the records of the day its words name', () => {
	expect(of()).toEqual({ named: true, href: on('2026-10-13') });
	expect(of({ at: Date.parse('2026-01-01T01:00:00+03:00'), description: 'Связь за 31 декабря' })?.href).toBe(
		on('2025-12-31')
	);
});

it('else to those of the day it was made on, by the clocks of the operator', () => {
	expect(of({ description: 'Абонентская плата' })).toEqual({ named: false, href: on('2026-10-14') });
});

it.each(['top-up', 'transfer', 'adjustment', 'other'] as const)('%s leads to none', (kind) => {
	expect(of({ kind })).toBeUndefined();
});
