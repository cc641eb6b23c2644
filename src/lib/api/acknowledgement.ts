import type { Result } from '../domain/failure';
import { unexpectedBody } from './errors';
import { readList, type ListReader } from './list';
import type { Reply } from './transport';

/** What the operator says has become of one step of a command that it has taken in. */
export interface Acknowledgement {
	/** Empty when it told none: then it can only be looked up by the key it was sent under. */
	id: string;
	/** `pending`: not decided yet. `unclear`: in no word we know; it may be any of the others. */
	state: 'done' | 'pending' | 'refused' | 'unclear';
	/** Of a refusal, when the operator tells. */
	why?: { code: string; reason: string };
}

export type ToAcknowledgement = (record: unknown) => Acknowledgement | undefined;

/**
 * The answer to a POST.
 * - A 2xx acknowledges: whatever of it can be read, the operator has the command from then on, under the id of the body or of `Location`.
 * - A bare one, which says no more than «created» or «accepted», is taken for `bare`.
 * - A 200 that is no record of the API (an error in it, a page) tells nothing about the outcome, and says so.
 */
export function acknowledged(
	reply: Result<Reply>,
	map: ToAcknowledgement,
	bare: Acknowledgement['state'] = 'unclear'
): Result<Acknowledgement> {
	if (!reply.ok) return reply;
	const { status, headers, body } = reply.value;
	const told = map(body);
	const id = told?.id || idIn(headers.get('Location'));
	if (told !== undefined) return { ok: true, value: { ...told, id } };
	return id === '' && status === 200 ? unexpectedBody(status) : { ok: true, value: { id, state: bare } };
}

/** The last part of the path of what was created. */
function idIn(location: string | null): string {
	const last = (location ?? '').split(/[?#]/, 1)[0]?.split('/').findLast(Boolean) ?? '';
	try {
		return decodeURIComponent(last);
	} catch {
		return last;
	}
}

/** The look-up was answered, but not so that it is certain what the operator has. */
export const LOOK_UP_UNCERTAIN = 'LOOK_UP_UNCERTAIN';

/**
 * Looks a step up by the key it was sent under; `undefined` when the operator, as far as its list tells, knows nothing of it.
 * - only a record that carries the key is ours: a backend may ignore the filter, and then lists what was done at a kiosk or by phone, under
 *   other keys and under none; the case of the letters is not looked at;
 * - a record that may be ours but can't be read, or a list of which nobody knows where it ends, is a failure, never «nothing found»: that
 *   would send the money again;
 * - of several under one key the one that took effect counts.
 */
export async function lookUp(
	key: string,
	keyField: string,
	readPage: ListReader<Acknowledgement>['readPage'],
	map: ToAcknowledgement
): Promise<Result<Acknowledgement | undefined>> {
	const wanted = key.toLowerCase();
	const list = await readList(
		{
			readPage,
			map(record) {
				const found = keyOf(record, keyField)?.toLowerCase();
				if (found !== undefined && found !== wanted) return [];
				const value = map(record);
				if (value === undefined) return undefined;
				return found === wanted ? [value] : [];
			}
		},
		undefined
	);
	if (!list.ok) return list;
	const rows = list.value.notModified ? [] : list.value.rows;
	const found = rows.find(({ state }) => state !== 'refused') ?? rows[0];
	const certain = !list.value.notModified && list.value.whole && list.value.unreadable === 0;
	return found !== undefined || certain ? { ok: true, value: found } : uncertain();
}

function uncertain(): Result<never> {
	const reason = 'What the list holds can not be told';
	return { ok: false, failure: { class: 'server', code: LOOK_UP_UNCERTAIN, reason, status: 200 } };
}

function keyOf(record: unknown, field: string): string | undefined {
	if (typeof record !== 'object' || record === null) return undefined;
	const value = (record as Record<string, unknown>)[field];
	return typeof value === 'string' ? value : undefined;
}
