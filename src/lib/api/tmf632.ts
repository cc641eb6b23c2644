import type { Result } from '../domain/failure';
import type { Owner } from '../domain/subscriber';
import { apiClient } from './client';
import type { paths } from './generated/tmf632';
import { readList, type Etags, type ListAnswer } from './list';
import type { MapContext } from './mappers/fields';
import { namesLine, toOwner } from './mappers/owner';
import { exchange, type Transport } from './transport';

/**
 * Who owns the line: one record. A server may list others too, such as the members of a family; then it is the one that has the line's
 * number. When none has, or several, nobody is told: a stranger's name in place of the owner's is worse than none.
 */
export async function listOwners(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<Owner>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf632);
	const named: Owner[] = [];
	const answer = await readList(
		{
			readPage: (page) => exchange(transport, (options) => client.GET('/individual', { params: page, ...options })),
			map: (record) => {
				const owners = toOwner(record, context);
				if (owners !== undefined && namesLine(record, context)) named.push(...owners);
				return owners;
			}
		},
		etags
	);
	if (!answer.ok || answer.value.notModified) return answer;
	const { rows, unreadable } = answer.value;
	if (named.length === 1) return { ok: true, value: { ...answer.value, rows: named } };
	// What can't be read may be the owner.
	return rows.length + unreadable <= 1 ? answer : { ok: true, value: { ...answer.value, rows: [] } };
}
