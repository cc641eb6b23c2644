import * as v from 'valibot';
import type { Visit } from '../../domain/session';
import { id, instant, oneOf, read, text, type MapContext } from './fields';

const visit = v.object({
	id,
	at: instant,
	method: oneOf({ 'sms-password': 'sms-password', password: 'password', network: 'network' }, 'unknown'),
	device: text,
	outcome: oneOf({ success: 'success', 'wrong-entry': 'wrong-entry', refused: 'refused' }, 'unknown'),
	current: v.boolean()
});

/** A visit as the session API lists it. */
export function toVisit(record: unknown, { line }: MapContext): Visit[] | undefined {
	const dto = read(visit, record);
	return dto === undefined ? undefined : [{ line, ...dto }];
}
