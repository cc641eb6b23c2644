import type { components } from '../../src/lib/api/generated/contacts';
import { both } from '../bss/both';
import { iso } from '../bss/clock';
import type { SealedCopy } from '../bss/copies';
import { Refusal } from '../bss/refusal';
import { created, ok, one, type Call, type Reply, type Route } from '../http/route';

type Schemas = components['schemas'];

const toCopy = ({ id, at, bytes }: SealedCopy): Schemas['Copy'] => ({ id, createdAt: iso(at), size: bytes.length });

const malformed = (advice: string): never => {
	throw new Refusal(400, 'INVALID_BODY', both('Запрос составлен неверно', 'The request is malformed'), advice);
};

function idOf(call: Call): string {
	const id = call.param('id');
	return /^[0-9a-f]{64}$/.test(id) ? id : malformed('id');
}

const partOf = (call: Call): number => {
	const part = call.param('part');
	return /^\d{1,6}$/.test(part) ? Number(part) : malformed('part');
};

async function put(call: Call): Promise<Reply> {
	const known = call.request.headers.get('if-match');
	const { size } = call.body<{ size: number }>();
	const after = known === null ? undefined : known.replaceAll('"', '');
	const { copy, isNew } = await call.operator.copies.make(call.line().msisdn, idOf(call), size, after);
	return isNew ? created(toCopy(copy)) : ok(toCopy(copy));
}

function putPart(call: Call): Reply {
	const { content } = call.body<Schemas['Part']>();
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(content)) malformed('content');
	const bytes = Uint8Array.from(Buffer.from(content, 'base64'));
	call.operator.copies.putPart(call.line().msisdn, idOf(call), partOf(call), bytes);
	return { status: 204 };
}

const copiesOf = (call: Call): Schemas['Copy'][] => call.operator.copies.of(call.line().msisdn).map(toCopy);

/** Own API: sealed copies of contacts. */
export const contactsRoutes: readonly Route[] = [
	{ api: 'contacts', method: 'GET', path: '/copies', handle: (call) => ({ list: copiesOf(call) }) },
	{ api: 'contacts', method: 'GET', path: '/copies/{id}', handle: (call) => one(call, copiesOf(call)) },
	{ api: 'contacts', method: 'PUT', path: '/copies/{id}', handle: put },
	{
		api: 'contacts',
		method: 'DELETE',
		path: '/copies/{id}',
		handle: (call) => {
			call.operator.copies.remove(call.line().msisdn, idOf(call));
			return { status: 204 };
		}
	},
	{
		api: 'contacts',
		method: 'GET',
		path: '/copies/{id}/parts/{part}',
		handle: (call) => {
			const bytes = call.operator.copies.part(call.line().msisdn, idOf(call), partOf(call));
			return ok({ content: Buffer.from(bytes).toString('base64') });
		}
	},
	{ api: 'contacts', method: 'PUT', path: '/copies/{id}/parts/{part}', handle: putPart }
];
