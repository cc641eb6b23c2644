import type { Client } from 'openapi-fetch';
import type { Owner } from '../domain/subscriber';
import type { paths } from './generated/tmf632';
import { lister, type ReadResource } from './lister';
import { namesLine, toOwner } from './mappers/owner';

/**
 * Who owns the line: one record. A server may list others too, such as the members of a family;
 * then it is the one that has the line's number. When none has, or several, nobody is told: a
 * stranger's name in place of the owner's is worse than none.
 */
export const listOwners: ReadResource<Owner> = async (transport, context, etags) => {
	const named: Owner[] = [];
	const read = lister(
		'tmf632',
		(client: Client<paths>, page) => client.GET('/individual', page),
		(record, of) => {
			const owners = toOwner(record, of);
			if (owners !== undefined && namesLine(record, of)) named.push(...owners);
			return owners;
		}
	);
	const answer = await read(transport, context, etags);
	if (!answer.ok || answer.value.notModified) return answer;
	const { rows, unreadable } = answer.value;
	if (named.length === 1) return { ok: true, value: { ...answer.value, rows: named } };
	// What can't be read may be the owner.
	return rows.length + unreadable <= 1 ? answer : { ok: true, value: { ...answer.value, rows: [] } };
};
