import { expect, it } from 'vitest';
import { neverFetched, type Freshness } from '$lib/domain/freshness';
import { savedCard } from '$lib/domain/saved-card.fixture';
import type { SavedCard } from '$lib/domain/subscriber';
import { packOf } from '$lib/operator/packs';
import { PayingCards } from './paying-cards.svelte';

const NOW = Date.UTC(2026, 10, 22, 12);
const LINE = '+79000000001';

const card = (id: string, change: Partial<SavedCard> = {}): SavedCard =>
	savedCard({ id, name: id, preferred: false, ...change });

const asked: Freshness = { ...neverFetched('cards'), checkedAt: NOW };

function saved(cards: SavedCard[] | undefined, { wanted = '', freshness = asked, reach = 'ok' as const } = {}) {
	return new PayingCards({ now: () => NOW, pack: packOf({ number: LINE }), reach }, () => ({
		cards,
		freshness,
		wanted
	}));
}

it('the one chosen pays, else the preferred one, else the first that can', () => {
	const cards = [card('old', { expires: '2026-10' }), card('a'), card('b', { preferred: true })];
	expect(saved(cards, { wanted: 'a' }).chosen?.id).toBe('a');
	expect(saved(cards).chosen?.id).toBe('b');
	expect(saved(cards, { wanted: 'old' }).chosen?.id).toBe('b');
	expect(saved(cards.slice(0, 2)).chosen?.id).toBe('a');
	expect(saved([card('refused', { usable: false, preferred: true })]).chosen).toBeUndefined();
});

it('those that can’t pay stay, with the reason', () => {
	const cards = [
		card('old', { expires: '2026-10' }),
		card('last', { expires: '2026-12' }),
		card('no', { usable: false })
	];
	expect(saved(cards).all.map(({ card: { id }, state }) => [id, state])).toEqual([
		['old', 'expired'],
		['last', 'expiring'],
		['no', 'unusable']
	]);
});

it('«none» is told from not yet, not all, and not at all', () => {
	expect(saved(undefined).state).toBe('loading');
	expect(saved([], { freshness: neverFetched('cards') }).state).toBe('loading');
	expect(saved([]).state).toBe('none');
	expect(saved([], { freshness: { ...asked, cut: true } }).state).toBe('unsure');
	const failure = { class: 'server', code: 'HTTP_503', reason: '' } as const;
	expect(saved([], { freshness: { ...neverFetched('cards'), failure } }).state).toBe('failed');
	expect(saved([card('a')], { freshness: { ...asked, failure } }).state).toBe('some');
});
