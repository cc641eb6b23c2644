import * as v from 'valibot';
import type { SignedInDevice } from '../../domain/session';
import { byPack, id, oneOf, read, text, type MapContext } from './fields';

const device = byPack(({ moment }) =>
	v.object({
		id,
		method: oneOf({ 'sms-password': 'sms-password', password: 'password', network: 'network' }, 'unknown'),
		device: text,
		signedInAt: moment,
		lastUsedAt: moment,
		current: v.boolean()
	})
);

/** An open session as the session API lists it. */
export function toSignedInDevice(record: unknown, context: MapContext): SignedInDevice[] | undefined {
	const dto = read(device(context), record);
	return dto === undefined ? undefined : [{ line: context.line, ...dto }];
}
