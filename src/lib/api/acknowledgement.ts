import type { Result } from '../domain/failure';
import type { ToPay } from '../domain/outbox';
import { unexpectedBody } from './errors';
import { isBadRequest, readList, type ListAnswer, type ListReader, type PageRequest } from './list';
import type { Reply } from './transport';

/** What the operator says has become of one step of a command that it has taken in. */
export interface Acknowledgement {
	/** Empty when it told none: then it can only be looked up by the key it was sent under. */
	id: string;
	/** `pending`: not decided yet. `unclear`: in no word we know; it may be any of the others. */
	state: 'done' | 'pending' | 'refused' | 'unclear';
	/** Of a refusal, when the operator tells. */
	why?: { code: string; reason: string };
	/** Of a payment that is pending until the person pays it. */
	toPay?: ToPay;
}

export type ToAcknowledgement = (record: unknown) => Acknowledgement | undefined;

/**
 * The answer to a POST.
 * - A 2xx acknowledges: whatever of it can be read, the operator has the command from then on,
 *   under the id of the body or of `Location`.
 * - A bare one, which says no more than «created» or «accepted», is taken for `bare`.
 * - A 200 that is no record of the API (an error in it, a page) tells nothing about the outcome,
 *   and says so.
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
 * Looks a step up by the key it was sent under; `undefined` when the operator, as far as its list
 * tells, knows nothing of it.
 * - only a record that carries the key is ours: a backend may ignore the filter, and then lists
 *   what was done at a kiosk or by phone, under other keys and under none; the case of the letters
 *   is not looked at;
 * - a record that may be ours but can't be read, or a list of which nobody knows where it ends, is
 *   a failure, never «nothing found»: that would send the money again;
 * - of several under one key the one that took effect counts;
 * - `readPage` is given the filter to ask with; a server that refuses it is asked for the whole
 *   list.
 */
export async function lookUp<Field extends string>(
	key: string,
	keyField: Field,
	readPage: (page: PageRequest, filter: KeyFilter<Field>) => Promise<Result<Reply>>,
	map: ToAcknowledgement
): Promise<Result<Acknowledgement | undefined>> {
	const filtered = await readWith({ [keyField]: key } as KeyFilter<Field>, { filtered: true });
	return isBadRequest(filtered) ? readWith({}) : filtered;

	async function readWith(filter: KeyFilter<Field>, how: { filtered?: true } = {}) {
		const reader = { ...how, readPage: (page: PageRequest) => readPage(page, filter) };
		return certainly(await readList({ ...reader, map: ofKey(key, keyField, map) }, undefined));
	}
}

type KeyFilter<Field extends string> = { readonly [Name in Field]?: string };

/** Nothing of others; what may be ours and can't be read is unreadable. */
function ofKey(key: string, keyField: string, map: ToAcknowledgement): ListReader<Acknowledgement>['map'] {
	const wanted = key.toLowerCase();
	return (record) => {
		const found = keyOf(record, keyField)?.toLowerCase();
		if (found !== undefined && found !== wanted) return [];
		const value = map(record);
		if (value === undefined) return undefined;
		return found === wanted ? [value] : [];
	};
}

function certainly(list: Result<ListAnswer<Acknowledgement>>): Result<Acknowledgement | undefined> {
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
