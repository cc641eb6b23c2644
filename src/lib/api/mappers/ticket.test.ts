import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { toTicket } from './ticket';

const LINE = '+79000000001';
const context = { line: idOf(LINE), number: LINE, pack: {} as OperatorPack } as const;
const NOON = Date.UTC(2026, 10, 22, 12);
const noon = '2026-11-22T12:00:00Z';
const later = '2026-11-22T12:05:00Z';
const ticket = { id: 't', description: 'За что?', ticketType: 'billing', status: 'inProgress', creationDate: noon };

describe('request', () => {
	it('is what was asked, how it stands and what has happened to it, oldest first', () => {
		const whole = {
			...ticket,
			externalId: 'key-1',
			expectedResolutionDate: later,
			note: [
				{ text: 'Смотрим', date: noon, author: 'Анна' },
				{ text: '', date: noon },
				{ text: 'Без автора', date: later }
			],
			statusChange: [
				{ status: 'inProgress', changeDate: later, changeReason: 'Передано' },
				{ status: 'acknowledged', changeDate: noon },
				{ status: 'held' }
			]
		};
		expect(toTicket(whole, context)).toEqual([
			{
				...{ line: idOf(LINE), id: 't', key: 'key-1', topic: 'billing', text: 'За что?', status: 'in-progress' },
				...{ at: NOON, expectedAt: NOON + 300_000 },
				events: [
					{ at: NOON, status: 'acknowledged' },
					{ at: NOON, text: 'Смотрим', author: 'Анна' },
					{ at: NOON + 300_000, status: 'in-progress', text: 'Передано' },
					{ at: NOON + 300_000, text: 'Без автора' }
				]
			}
		]);
	});

	it('is read with whatever status or kind the operator has thought of since', () => {
		const strange = { ...ticket, status: 'escalated', ticketType: 'roaming', note: 'none', statusChange: null };
		const read = {
			line: idOf(LINE),
			id: 't',
			topic: 'other',
			text: 'За что?',
			status: 'unknown',
			at: NOON,
			events: []
		};
		expect(toTicket(strange, context)).toEqual([read]);
		expect(toTicket({ ...strange, status: 5, ticketType: undefined }, context)).toEqual([read]);
	});

	it.each([
		['In Progress', 'in-progress'],
		['OPEN', 'acknowledged'],
		['on hold', 'held'],
		['Solved', 'resolved']
	])('state %s: %s', (status, expected) => {
		expect(toTicket({ ...ticket, status }, context)?.[0]?.status).toBe(expected);
	});

	it('is read by what else tells its text, its kind and its moment', () => {
		const rest = { id: 9, name: 'Счёт', ticketType: 'Payment', creationDate: null, lastUpdate: noon };
		expect(toTicket(rest, context)?.[0]).toMatchObject({ id: '9', text: 'Счёт', topic: 'billing', at: NOON });
		expect(toTicket({ ...rest, statusChangeDate: later }, context)?.[0]?.at).toBe(NOON + 300_000);
	});

	it('can not be read without its number, its text or its moment', () => {
		for (const field of ['id', 'description', 'creationDate'])
			expect(toTicket({ ...ticket, [field]: undefined }, context)).toBeUndefined();
	});
});
