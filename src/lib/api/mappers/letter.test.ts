import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { toLetter } from './letter';

const LINE = '+79000000001';
const context = { line: idOf(LINE), number: LINE, pack: {} as OperatorPack } as const;
const AT = Date.UTC(2026, 10, 22, 12);
const message = { id: 'l', content: ' Новый тариф ', sendTime: '2026-11-22T12:00:00Z', state: 'completed' };

describe('letter', () => {
	it('is what was written, by whom and when, markup and all as text', () => {
		const whole = { ...message, subject: 'Тариф', sender: { id: 's', name: 'Оператор' } };
		expect(toLetter(whole, context)).toEqual([
			{ line: idOf(LINE), id: 'l', at: AT, text: 'Новый тариф', subject: 'Тариф', sender: 'Оператор' }
		]);
		const bare = { ...message, content: '<b>Да</b>', subject: '', sender: { name: '' }, state: 'opened' };
		expect(toLetter(bare, context)).toEqual([{ line: idOf(LINE), id: 'l', at: AT, text: '<b>Да</b>' }]);
	});

	it('is none when it was not sent, or says nothing', () => {
		for (const state of ['initial', 'cancelled', 'failed'])
			expect(toLetter({ ...message, state }, context)).toEqual([]);
		expect(toLetter({ ...message, content: ' ' }, context)).toEqual([]);
	});

	it('is read by what else tells its text and its moment', () => {
		const rest = { ...message, sendTime: null, content: undefined, id: 7 };
		expect(toLetter({ ...rest, description: 'Да', sendTimeComplete: message.sendTime }, context)?.[0]).toMatchObject({
			id: '7',
			text: 'Да',
			at: AT
		});
		const subject = { ...rest, subject: 'Тариф', creationDate: message.sendTime };
		expect(toLetter(subject, context)).toEqual([{ line: idOf(LINE), id: '7', at: AT, text: 'Тариф' }]);
		expect(toLetter({ ...message, sendTime: '2026-11-22 12:00' }, context)?.[0]?.at).toBeDefined();
	});

	it('in a state that nobody knows was sent; words are read as people write them', () => {
		expect(toLetter({ ...message, state: 'Delivered' }, context)).toHaveLength(1);
		expect(toLetter({ ...message, state: 'CANCELED' }, context)).toEqual([]);
	});

	it('can not be read without its number, its text or its moment', () => {
		for (const field of ['id', 'content', 'sendTime'])
			expect(toLetter({ ...message, [field]: undefined }, context)).toBeUndefined();
	});
});
