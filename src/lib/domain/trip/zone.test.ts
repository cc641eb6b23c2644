import { describe, expect, it } from 'vitest';
import { zonesOf } from '../rating/zones';
import { DATA, PLAN } from './trip.fixture';
import { zoneOf } from './zone';

const TOLD = { zones: { Turkey: ['TR'], Europe: ['DE', 'FR'], Asia: ['TH'] } };
const at = (code: string, names: string[] = [], told: Parameters<typeof zoneOf>[2] = TOLD, plan = PLAN) =>
	zoneOf({ code, names }, plan, told);

it('zones are those of the price list, each once', () => {
	expect(zonesOf(PLAN)).toEqual(['Turkey', 'Europe']);
});

describe('the zone of a country', () => {
	it('is told by the pack, else by the zone that is called like it', () => {
		expect(at('FR')).toBe('Europe');
		expect(at('TR', ['Турция', 'turkey'], { zones: {} })).toBe('Turkey');
		expect(at('DE', ['Германия'], { zones: {} })).toBeUndefined();
	});

	it('is a zone named by its code', () => {
		const plan = { ...PLAN, rates: [{ ...DATA, match: { categories: ['roaming' as const], destinations: ['TH'] } }] };
		expect(at('TH', [], { zones: {} }, plan)).toBe('TH');
	});

	it('is the one of all others where the pack knows one, and never a zone without prices', () => {
		expect(at('BR', [], { ...TOLD, elsewhere: 'Europe' })).toBe('Europe');
		expect(at('TH')).toBeUndefined();
		expect(at('BR', [], { ...TOLD, elsewhere: 'World' })).toBeUndefined();
	});

	it('is the country itself where prices are the same everywhere; free texts in are no prices', () => {
		const everywhere = { ...PLAN, rates: [{ ...DATA, match: { categories: ['roaming' as const] } }] };
		expect([at('BR', [], TOLD, everywhere), at('TH', [], TOLD, everywhere)]).toEqual(['BR', 'Asia']);
		const texts = {
			...PLAN,
			rates: [{ ...DATA, unit: 'piece' as const, match: { categories: ['roaming' as const] } }]
		};
		expect(at('BR', [], TOLD, texts)).toBeUndefined();
		expect(at('BR', [], TOLD, { ...PLAN, rates: [{ ...DATA, match: {} }] })).toBeUndefined();
	});
});
