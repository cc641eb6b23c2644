import * as v from 'valibot';
import type { Visit } from '../../domain/session';
import { byPack, id, oneOf, read, text, type MapContext } from './fields';

const visit = byPack(({ moment }) =>
	v.object({
		id,
		at: moment,
		method: oneOf({ 'sms-password': 'sms-password', password: 'password', network: 'network' }, 'unknown'),
		device: text,
		outcome: oneOf({ success: 'success', 'wrong-entry': 'wrong-entry', refused: 'refused' }, 'unknown'),
		current: v.boolean()
	})
);

/** A visit as the session API lists it. */
export function toVisit(record: unknown, context: MapContext): Visit[] | undefined {
	const dto = read(visit(context), record);
	return dto === undefined ? undefined : [{ line: context.line, ...dto }];
}
