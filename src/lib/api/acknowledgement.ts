import type { Result } from '../domain/failure';
import { unexpectedBody } from './errors';
import { readList, type ListReader } from './list';
import type { Reply } from './transport';

/** What the operator says has become of one step of a money command. */
export interface Acknowledgement {
	id: string;
	/** `pending`: taken in, but not decided; ask again later. */
	state: 'done' | 'pending' | 'refused';
	/** Of a refusal, when the operator tells. */
	why?: { code: string; reason: string };
}

/** The answer to a POST. One that can't be read tells nothing about the outcome, and says so. */
export function acknowledged(
	reply: Result<Reply>,
	map: (record: unknown) => Acknowledgement | undefined
): Result<Acknowledgement> {
	if (!reply.ok) return reply;
	const value = map(reply.value.body);
	return value === undefined ? unexpectedBody(reply.value.status) : { ok: true, value };
}

/**
 * Looks a step up by the key it was sent under; `undefined` when the operator knows nothing of it.
 * - only a record that carries the key is ours: a backend may ignore the filter, and then lists what was done at a kiosk or by phone, under
 *   other keys and under none;
 * - a record that may be ours but can't be read is a failure, never «nothing found»: that would send the money again;
 * - of several under one key the one that took effect counts.
 */
export async function lookUp(
	key: string,
	keyField: string,
	readPage: ListReader<Acknowledgement>['readPage'],
	map: (record: unknown) => Acknowledgement | undefined
): Promise<Result<Acknowledgement | undefined>> {
	const list = await readList(
		{
			readPage,
			map(record) {
				const found = keyOf(record, keyField);
				if (found !== undefined && found !== key) return [];
				const value = map(record);
				if (value === undefined) return undefined;
				return found === key ? [value] : [];
			}
		},
		undefined
	);
	if (!list.ok) return list;
	if (list.value.notModified || list.value.unreadable > 0) return unexpectedBody(200);
	const { rows } = list.value;
	return { ok: true, value: rows.find(({ state }) => state !== 'refused') ?? rows[0] };
}

function keyOf(record: unknown, field: string): string | undefined {
	if (typeof record !== 'object' || record === null) return undefined;
	const value = (record as Record<string, unknown>)[field];
	return typeof value === 'string' ? value : undefined;
}
