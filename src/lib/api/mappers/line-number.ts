import { parseMsisdn } from '../../domain/msisdn';
import type { MapContext } from './fields';

/** Whether this is the number of the line, however the server writes it. */
export function isLine(said: unknown, { number, pack }: Pick<MapContext, 'number' | 'pack'>): boolean {
	if (typeof said !== 'string' && typeof said !== 'number') return false;
	return said === number || (String(said).length <= 40 && parseMsisdn(String(said), pack.numberPlan) === number);
}
