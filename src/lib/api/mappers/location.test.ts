import { expect, it } from 'vitest';
import { toArea } from './location';

const center = { latitude: 55.78, longitude: 37.55 };
const corner = (latitude: number, longitude: number) => ({ latitude, longitude });

it('reads a circle and a polygon', () => {
	expect(toArea({ area: { areaType: 'CIRCLE', center, radius: 1_500 } })).toEqual({ centre: center, radius: 1_500 });
	const boundary = [corner(56, 35), corner(57, 35), corner(57, 36), corner(56, 36)];
	expect(toArea({ area: { areaType: 'POLYGON', boundary } })?.centre).toEqual(corner(56.5, 35.5));
});

it.each([
	null,
	{},
	{ area: { areaType: 'CIRCLE', radius: 5 } },
	{ area: { areaType: 'CIRCLE', center: corner(91, 0), radius: 5 } },
	{ area: { areaType: 'CIRCLE', center, radius: 'near' } },
	{ area: { areaType: 'POLYGON', boundary: [] } },
	{ area: { areaType: 'ELLIPSE', center, radius: 5 } }
])('reads no place out of %j', (body) => expect(toArea(body)).toBeUndefined());
