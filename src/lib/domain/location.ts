/** Which of the known places an area is at. Pure. */

/** Degrees: north and east are positive. */
export interface GeoPoint {
	latitude: number;
	longitude: number;
}

/** Where a phone is, as exactly as its network knows. */
export interface Area {
	centre: GeoPoint;
	/** Metres. */
	radius: number;
}

/** Metres, of the sphere that distances are told on. */
const EARTH = 6_371_000;

/** Another place is as likely when it is not much farther than the nearest one. */
const AS_LIKELY = 1.3;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres along the surface (haversine). */
export function distance(a: GeoPoint, b: GeoPoint): number {
	const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
	const east = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
	const chord = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east;
	return 2 * EARTH * Math.asin(Math.sqrt(Math.min(chord, 1)));
}

/**
 * The smallest circle about a polygon's middle that holds its corners. Right across the date line
 * too.
 */
export function areaOf(corners: readonly GeoPoint[]): Area | undefined {
	const [first] = corners;
	if (first === undefined) return undefined;
	const east = ({ longitude }: GeoPoint) => ((longitude - first.longitude + 540) % 360) - 180;
	const mean = (of: (point: GeoPoint) => number) => corners.reduce((sum, point) => sum + of(point), 0) / corners.length;
	const longitude = ((first.longitude + mean(east) + 540) % 360) - 180;
	const centre = { latitude: mean(({ latitude }) => latitude), longitude };
	return { centre, radius: Math.max(...corners.map((corner) => distance(centre, corner))) };
}

/**
 * The places an area may be at, the likeliest first: borders are not known here, so this is for a
 * person to choose from. `at` is a place's main city; places without one are never guessed.
 */
export function likelyPlaces<P>(area: Area, places: readonly P[], at: (place: P) => GeoPoint | undefined): P[] {
	const far = places.flatMap((place) => {
		const city = at(place);
		return city ? [{ place, metres: distance(area.centre, city) }] : [];
	});
	far.sort((a, b) => a.metres - b.metres);
	const nearest = far[0]?.metres ?? 0;
	return far.filter(({ metres }) => metres - area.radius <= nearest * AS_LIKELY).map(({ place }) => place);
}
