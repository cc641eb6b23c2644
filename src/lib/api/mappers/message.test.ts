import { describe, expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { toMessage } from './message';

const LINE = '+79000000001';
const context = { line: LINE, pack: {} as OperatorPack } as const;
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
			{ line: LINE, id: 'm', from: 'subscriber', text: 'Добрый день', at: INSTANT, key: 'key-1' }
		]);
		const answer = {
			...interaction,
			direction: 'outbound',
			reason: '',
			relatedParty: [{ role: 'agent', name: 'Анна' }]
		};
		expect(toMessage(answer, context)).toEqual([
			{ line: LINE, id: 'm', from: 'support', text: 'Добрый день', at: INSTANT, author: 'Анна' }
		]);
	});

	it('is none without words or of no direction known', () => {
		expect(toMessage({ ...interaction, description: ' ' }, context)).toEqual([]);
		expect(toMessage({ ...interaction, direction: 'sideways' }, context)).toEqual([]);
		expect(toMessage({ ...interaction, creationDate: 'yesterday' }, context)).toBeUndefined();
	});
});
