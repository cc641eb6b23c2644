import { describe, expect, it } from 'vitest';
import type { OrderEntry } from '$lib/domain/catalogue';
import { disconnecting, offering, product, queued, setting } from '$lib/domain/orders/orders.fixture';
import type { OutboxState } from '$lib/domain/outbox';
import type { ToneSlot } from '$lib/domain/tones/slot';
import { chosenTones, isSet, toneBoard } from './tone-board';

const melody = (id: string, ru: string, en: string, change = {}) =>
	offering(id, {
		sections: ['tone', 'tone-nature'],
		tone: { title: { ru, en }, artist: { ru: 'Студия', en: 'Studio' } },
		relations: [{ kind: 'requires', id: 'tones' }],
		...change
	});
const RAIN = melody('rain', 'Дождь', 'Rain');
const WALTZ = melody('waltz', 'Вальс', 'Waltz', { sections: ['tone', 'tone-classical'] });
const ODD = melody('odd', 'Ёлка', 'Tree', { sections: ['tone', 'tone-new'] });
const OLD = melody('old', 'Старая', 'Old', { sellable: false });
const CATALOGUE = [offering('a'), offering('tones'), RAIN, WALTZ, ODD, OLD];

const FRIEND: ToneSlot = { for: 'caller', number: '+79000000002' };
const NIGHT: ToneSlot = { for: 'hours', days: [1], from: '22:00', until: '07:00' };
const EVERYONE: ToneSlot = { for: 'everyone' };

const entry = (command: OrderEntry['command'], seq: number, state: OutboxState = 'queued') =>
	queued(command, seq, { state }) as OrderEntry;
const board = (orders: OrderEntry[], products = [product('tones')]) =>
	toneBoard({ catalogue: CATALOGUE, products, services: [{ id: 'tones', name: 'T', products, orders }] });

describe('the board', () => {
	it('has everyone first, then callers, then hours; the last order about each beside what is heard now', () => {
		const tones = [NIGHT, FRIEND, EVERYONE].map((slot) => ({ slot, tone: 'rain' }));
		const friend = { slot: { for: 'caller', number: '+79000000003' } } as const;
		const { rows } = board(
			[entry(setting('odd'), 1), entry(setting('waltz'), 2), entry(setting('rain', friend), 3)],
			[product('tones', { tones })]
		);
		expect(rows.map(({ key, tone, order }) => [key, tone, order?.seq])).toEqual([
			['tone', 'rain', 2],
			['tone:+79000000002', 'rain', undefined],
			['tone:+79000000003', undefined, 3],
			['tone:1/22:00-07:00', 'rain', undefined]
		]);
	});

	it('tells apart what is about the service as a whole', () => {
		expect(board([entry(setting('rain'), 1), entry(disconnecting('tones'), 2)]).order?.seq).toBe(2);
		expect(board([entry(setting('rain'), 1)], [])).not.toHaveProperty('order');
	});

	it('offers what is sold; a catalogue with nothing that plays tones offers nothing', () => {
		expect(board([]).tones.map(({ id }) => id)).toEqual(['rain', 'waltz', 'odd']);
		expect(toneBoard({ catalogue: [RAIN], products: [], services: [] })).toEqual({ rows: [], tones: [] });
	});

	it.each<[OutboxState, boolean]>([
		['queued', true],
		['done', true],
		['rejected', false]
	])('a tone whose order is %s is as good as set: %s', (state, set) => {
		expect(isSet(board([entry(setting('rain'), 1, state)]), 'tone', 'rain')).toBe(set);
		expect(isSet(board([]), 'tone', 'rain')).toBe(false);
	});
});

it.each([
	['all', '', ['rain', 'waltz', 'odd']],
	['all', 'елка', ['odd']],
	['all', 'studio WALTZ', ['waltz']],
	['tone-nature', '', ['rain']],
	['other', '', ['odd']],
	['tone-calm', '', []]
] as const)('of %s, «%s»', (kind, typed, ids) => {
	expect(chosenTones(board([]).tones, { kind, typed }).map(({ id }) => id)).toEqual(ids);
});
