import { describe, expect, it } from 'vitest';
import { areaOf, distance, likelyPlaces, type GeoPoint } from './location';

const point = (latitude: number, longitude: number): GeoPoint => ({ latitude, longitude });
const MOSCOW = point(55.75, 37.62);
const TVER = point(56.86, 35.9);
const PETERSBURG = point(59.94, 30.31);
const ANADYR = point(64.73, 177.51);
const PLACES = [
	{ id: 'petersburg', city: PETERSBURG },
	{ id: 'moscow', city: MOSCOW },
	{ id: 'tver', city: TVER },
	{ id: 'nowhere', city: undefined }
];
const likely = (centre: GeoPoint, radius: number) =>
	likelyPlaces({ centre, radius }, PLACES, ({ city }) => city).map(({ id }) => id);

describe('distance', () => {
	it('is what maps say, and nothing from a point to itself', () => {
		expect(distance(MOSCOW, PETERSBURG) / 1_000).toBeCloseTo(634, -1);
		expect(distance(MOSCOW, MOSCOW)).toBe(0);
		expect(distance(point(0, 0), point(0, 180)) / 1_000).toBeCloseTo(20_015, 0);
	});
});

describe('an area', () => {
	it('of a polygon is about its middle and holds every corner', () => {
		const corners = [point(55, 37), point(56, 37), point(56, 38), point(55, 38)];
		const area = areaOf(corners);
		expect(area?.centre).toEqual(point(55.5, 37.5));
		for (const corner of corners) expect(distance(point(55.5, 37.5), corner)).toBeLessThanOrEqual(area?.radius ?? 0);
	});

	it('across the date line is there, not on the other side of the earth', () => {
		const area = areaOf([point(65, 179), point(65, -179), point(66, -179), point(66, 179)]);
		expect(Math.abs(area?.centre.longitude ?? 0)).toBe(180);
		expect(area?.radius).toBeLessThan(100_000);
		expect(distance(area?.centre ?? MOSCOW, ANADYR)).toBeLessThan(200_000);
	});

	it('of no corners is unknown', () => expect(areaOf([])).toBeUndefined());
});

describe('likely places', () => {
	it('are the nearest alone when it is clear', () => expect(likely(point(56.8, 35.8), 2_000)).toEqual(['tver']));

	it('are several, the nearest first, half-way between or when the area is wide', () => {
		expect(likely(point(56.3, 36.8), 2_000)).toEqual(['moscow', 'tver']);
		expect(likely(MOSCOW, 200_000)).toEqual(['moscow', 'tver']);
	});

	it('are none where no place is known', () =>
		expect(likelyPlaces({ centre: MOSCOW, radius: 1 }, [], () => undefined)).toEqual([]));
});
