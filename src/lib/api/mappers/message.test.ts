import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { toMessage } from './message';

const LINE = '+79000000001';
const context = { line: idOf(LINE), number: LINE, pack: {} as OperatorPack } as const;
const AT = '2026-11-22T12:00:00Z';
const INSTANT = Date.UTC(2026, 10, 22, 12);

describe('message', () => {
	const interaction = {
		id: 'm',
		description: ' Добрый день ',
		direction: 'inbound',
		creationDate: AT,
		reason: 'key-1'
	};

	it('is what was said, under its key, and who answers', () => {
		expect(toMessage(interaction, context)).toEqual([
			{ line: idOf(LINE), id: 'm', from: 'subscriber', text: 'Добрый день', at: INSTANT, key: 'key-1' }
		]);
		const answer = {
			...interaction,
			direction: 'outbound',
			reason: '',
			relatedParty: [{ role: 'agent', name: 'Анна' }]
		};
		expect(toMessage(answer, context)).toEqual([
			{ line: idOf(LINE), id: 'm', from: 'support', text: 'Добрый день', at: INSTANT, author: 'Анна' }
		]);
	});

	it('is none without words', () => {
		expect(toMessage({ ...interaction, description: ' ' }, context)).toEqual([]);
		expect(toMessage({ ...interaction, description: null }, context)).toEqual([]);
	});

	it('can not be read, and is counted, when nobody is known to have said it, or when', () => {
		for (const direction of ['sideways', undefined])
			expect(toMessage({ ...interaction, direction }, context)).toBeUndefined();
		expect(toMessage({ ...interaction, creationDate: 'yesterday' }, context)).toBeUndefined();
		expect(toMessage(null, context)).toBeUndefined();
	});

	it.each([
		['Inbound', 'subscriber'],
		['inbounds', 'subscriber'],
		['OUTGOING', 'support']
	])('direction %s: from the %s', (direction, from) => {
		expect(toMessage({ ...interaction, direction }, context)?.[0]?.from).toBe(from);
	});

	it('takes the next best moment, and an agent by whatever role', () => {
		const period = { creationDate: null, interactionDate: { startDateTime: AT } };
		expect(toMessage({ ...interaction, ...period }, context)?.[0]?.at).toBe(INSTANT);
		const changed = { creationDate: undefined, statusChangeDate: AT };
		expect(toMessage({ ...interaction, ...changed }, context)?.[0]?.at).toBe(INSTANT);
		const relatedParty = [
			{ role: 'customer', name: 'Вы' },
			{ role: 'Support', name: 'Анна' }
		];
		expect(toMessage({ ...interaction, id: 5, relatedParty }, context)?.[0]).toMatchObject({ id: '5', author: 'Анна' });
	});
});
