import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { currentPromotions, type Promotion } from './promotion';

const NOW = Date.UTC(2026, 10, 22);
const promotion = (id: string, span: Pick<Promotion, 'from' | 'until'>): Promotion => ({
	line: idOf('+79000000001'),
	id,
	name: id,
	text: '',
	kind: 'news',
	offerings: [],
	...span
});

it('what holds now stands newest first; ended and future ones are not shown', () => {
	const all = [
		promotion('always', {}),
		promotion('also', {}),
		promotion('earlier', { from: NOW - 2 }),
		promotion('twin', { from: NOW - 2 }),
		promotion('now', { from: NOW, until: NOW + 1 }),
		promotion('ended', { from: NOW - 9, until: NOW }),
		promotion('future', { from: NOW + 1 })
	];
	expect(currentPromotions(all, NOW).map(({ id }) => id)).toEqual(['now', 'earlier', 'twin', 'also', 'always']);
});
