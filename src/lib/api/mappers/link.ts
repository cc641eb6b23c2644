import * as v from 'valibot';
import { isRight, RIGHTS, rightsOf, type Link } from '../../domain/links';
import { isMsisdn, type Msisdn } from '../../domain/msisdn';
import { byPack, id, read, type MapContext } from './fields';

const link = byPack(({ moment }) =>
	v.object({
		id,
		role: v.picklist(['viewer', 'owner']),
		phoneNumber: v.custom<Msisdn>(isMsisdn),
		status: v.picklist(['pending', 'active']),
		rights: v.array(v.object({ name: v.unknown(), since: moment, lastUsedAt: v.optional(moment) })),
		requestedRights: v.array(v.unknown()),
		requestedAt: moment
	})
);

/** A link as our `links` API lists it; rights of a later version are left out. */
export function toLink(record: unknown, context: MapContext): Link[] | undefined {
	const dto = read(link(context), record);
	if (dto === undefined) return undefined;
	const { role, status, phoneNumber: number, requestedRights, requestedAt: askedAt } = dto;
	const granted = dto.rights.flatMap(({ name, since, lastUsedAt }) =>
		isRight(name) ? [{ name, since, ...(lastUsedAt !== undefined && { lastUsedAt }) }] : []
	);
	const rights = RIGHTS.flatMap((right) => granted.find(({ name }) => name === right) ?? []);
	return [{ line: context.line, id: dto.id, role, number, status, rights, asked: rightsOf(requestedRights), askedAt }];
}
