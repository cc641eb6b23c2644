import * as v from 'valibot';
import { areaOf, type Area } from '../../domain/location';
import { read } from './fields';

const within = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));
const point = v.object({ latitude: within(90), longitude: within(180) });

const location = v.object({
	area: v.variant('areaType', [
		v.object({ areaType: v.literal('CIRCLE'), center: point, radius: v.pipe(v.number(), v.minValue(0)) }),
		v.object({ areaType: v.literal('POLYGON'), boundary: v.pipe(v.array(point), v.maxLength(1_000)) })
	])
});

/** CAMARA `Location`. */
export function toArea(body: unknown): Area | undefined {
	const area = read(location, body)?.area;
	if (area === undefined) return undefined;
	return area.areaType === 'CIRCLE' ? { centre: area.center, radius: area.radius } : areaOf(area.boundary);
}
