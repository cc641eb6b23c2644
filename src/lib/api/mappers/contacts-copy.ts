import * as v from 'valibot';
import { isCopyId, type ContactsCopy } from '../../domain/contacts/copy';
import { byPack, read, type MapContext } from './fields';

const copy = byPack(({ moment }) =>
	v.object({
		id: v.custom<string>(isCopyId),
		createdAt: moment,
		size: v.pipe(v.number(), v.safeInteger(), v.minValue(1))
	})
);

/** A copy as the contacts API lists it. */
export function toContactsCopy(record: unknown, context: MapContext): ContactsCopy[] | undefined {
	const dto = read(copy(context), record);
	return dto && [{ line: context.line, id: dto.id, madeAt: dto.createdAt, size: dto.size }];
}
