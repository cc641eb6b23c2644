import { both } from './both';
import type { Line } from './line';
import { Refusal } from './refusal';

export interface Point {
	latitude: number;
	longitude: number;
}

export type Area = { areaType: 'CIRCLE'; center: Point; radius: number } | { areaType: 'POLYGON'; boundary: Point[] };

const circle = (latitude: number, longitude: number, radius: number): Area => ({
	areaType: 'CIRCLE',
	center: { latitude, longitude },
	radius
});

/** Where the network last saw each demo phone. */
const SEEN: Readonly<Record<string, Area>> = {
	'+79000000001': circle(55.78, 37.55, 1_500),
	'+79000000002': {
		areaType: 'POLYGON',
		boundary: [
			{ latitude: 56.8, longitude: 35.8 },
			{ latitude: 56.9, longitude: 35.8 },
			{ latitude: 56.9, longitude: 36 },
			{ latitude: 56.8, longitude: 36 }
		]
	},
	'+79000000003': circle(59.93, 30.36, 800),
	'+375290000001': circle(53.91, 27.55, 4_000)
};

/**
 * A blocked line's phone is not followed; a phone that has never been on the network can't be
 * found.
 */
export function whereaboutsOf({ msisdn, status }: Line): Area {
	if (status === 'blocked')
		throw new Refusal(422, 'SERVICE_NOT_APPLICABLE', both('Номер заблокирован', 'The number is blocked'));
	const seen = SEEN[msisdn];
	if (!seen)
		throw new Refusal(
			422,
			'LOCATION_RETRIEVAL.UNABLE_TO_LOCATE',
			both('Телефон не найден в сети', 'The phone wasn’t found in the network')
		);
	return seen;
}
