/** Sealed copies of contacts. What is in them is nothing to this side. */
import type { Client } from 'openapi-fetch';
import type { CopyCommand } from '../domain/command';
import type { ContactsCopy } from '../domain/contacts/copy';
import type { Failure, Result } from '../domain/failure';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import { unexpectedBody } from './errors';
import type { paths } from './generated/contacts';
import { lister, type ReadResource } from './lister';
import { toContactsCopy } from './mappers/contacts-copy';
import { exchange, type Reply, type Transport } from './transport';

type Pack = Pick<OperatorPack, 'api'>;

/** Newest first. */
export const listCopies: ReadResource<ContactsCopy> = lister(
	'contacts',
	(client: Client<paths>, page) => client.GET('/copies', page),
	toContactsCopy
);

const clientOf = (transport: Transport, { api }: Pack): Client<paths> => apiClient<paths>(transport, api.contacts);

export async function putPart(
	transport: Transport,
	pack: Pack,
	path: { id: string; part: number },
	bytes: Uint8Array
): Promise<Result<void>> {
	const body = { content: toBase64(bytes) };
	const client = clientOf(transport, pack);
	const reply = await exchange(transport, (options) =>
		client.PUT('/copies/{id}/parts/{part}', { params: { path }, body, ...options })
	);
	return reply.ok ? { ok: true, value: undefined } : refused(reply);
}

/** Bytes of one part of it. */
export async function getPart(
	transport: Transport,
	pack: Pack,
	path: { id: string; part: number }
): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const client = clientOf(transport, pack);
	const reply = await exchange(transport, (options) =>
		client.GET('/copies/{id}/parts/{part}', { params: { path }, ...options })
	);
	if (!reply.ok) return reply;
	const { content } = (reply.value.body ?? {}) as { content?: unknown };
	const bytes = typeof content === 'string' ? fromBase64(content) : undefined;
	return bytes ? { ok: true, value: bytes } : unexpectedBody(reply.value.status);
}

/**
 * Makes one of the parts that are there. 412 is for the person to decide: another device was first.
 */
export async function putCopy(
	transport: Transport,
	pack: Pack,
	{ copy: id, size, after }: Pick<CopyCommand, 'copy' | 'size' | 'after'>
): Promise<Result<Acknowledgement>> {
	const client = clientOf(transport, pack);
	const params = { path: { id }, header: after === undefined ? {} : { 'If-Match': `"${after}"` } };
	const reply = await exchange(transport, (options) =>
		client.PUT('/copies/{id}', { params, body: { size }, ...options })
	);
	return acknowledged(refused(reply), (record) => madeOf(record) ?? { id, state: 'done' });
}

/** Whether it is there. */
export async function findCopy(
	transport: Transport,
	pack: Pack,
	id: string
): Promise<Result<Acknowledgement | undefined>> {
	const client = clientOf(transport, pack);
	const reply = await exchange(transport, (options) =>
		client.GET('/copies/{id}', { params: { path: { id } }, ...options })
	);
	if (!reply.ok) return reply.failure.status === 404 ? { ok: true, value: undefined } : reply;
	const found = madeOf(reply.value.body);
	return found ? { ok: true, value: found } : unexpectedBody(reply.value.status);
}

/** Has the operator forget it. One that is not there is forgotten. */
export async function deleteCopy(transport: Transport, pack: Pack, id: string): Promise<Result<void>> {
	const client = clientOf(transport, pack);
	const reply = await exchange(transport, (options) =>
		client.DELETE('/copies/{id}', { params: { path: { id } }, ...options })
	);
	return reply.ok || reply.failure.status === 404 ? { ok: true, value: undefined } : reply;
}

function madeOf(record: unknown): Acknowledgement | undefined {
	const { id } = (record ?? {}) as { id?: unknown };
	return typeof id === 'string' ? { id, state: 'done' } : undefined;
}

/**
 * No room is no trouble of a server that passes; what another device has saved meanwhile is a
 * change for the person to decide about.
 */
function refused<T extends Result<Reply>>(reply: T): T | { ok: false; failure: Failure } {
	if (reply.ok) return reply;
	const { status } = reply.failure;
	if (status === 507) return { ok: false, failure: { ...reply.failure, class: 'rejected' } };
	return status === 412 ? { ok: false, failure: { ...reply.failure, class: 'conflict' } } : reply;
}

/** In one go, where a stack has room for it. */
const CHUNK = 8_192;

function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
	return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
	try {
		return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
	} catch {
		return undefined;
	}
}
