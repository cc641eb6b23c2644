import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { ApiName } from '../../src/lib/operator/api-paths';
import { type OpenApiDocument, type Operation, readDocuments } from './documents';

/**
 * Our OpenAPI documents, as judges of what comes in and goes out. Each check returns what is wrong,
 * nothing when all is well. Answers are judged closed: a field the document does not name is wrong
 * too, so the documents can't fall behind.
 */
export interface Contract {
	request(api: ApiName, method: string, path: string, body: unknown): string | undefined;
	/** `partial`: cut by `fields`, so first-level attributes may be missing. */
	answer(
		api: ApiName,
		method: string,
		path: string,
		status: number,
		body: unknown,
		partial: boolean
	): string | undefined;
}

type Json = Record<string, unknown>;
const BASE = 'https://contract.invalid/';

/** Every object schema with named properties admits no others. */
function closed(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(closed);
	if (typeof schema !== 'object' || schema === null) return schema;
	const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
	return 'properties' in copy && copy['type'] === 'object' && !('additionalProperties' in copy)
		? { ...copy, additionalProperties: false }
		: copy;
}

function judge(documents: Map<string, OpenApiDocument>, close: boolean): Ajv2020 {
	const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
	addFormats(ajv);
	for (const [name, document] of documents)
		ajv.addSchema({ ...((close ? closed(document) : document) as Json), $id: BASE + name });
	return ajv;
}

const pointer = (...parts: string[]): string =>
	parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const words = (errors: ErrorObject[] | null | undefined): string =>
	(errors ?? [])
		.slice(0, 5)
		.map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`)
		.join('; ');

let compiledOnce: Contract | undefined;

/**
 * The documents do not change while a process runs: they are read once, however many operators
 * there are.
 */
export const ourContract = (): Contract => (compiledOnce ??= createContract());

function createContract(): Contract {
	const documents = readDocuments();
	const requests = judge(documents, false);
	const answers = judge(documents, true);
	const compiled = new Map<string, ValidateFunction | undefined>();

	/** Follows `$ref`s across the documents to where something really stands. */
	function locate(name: string, path: string): { name: string; path: string; value: unknown } {
		let value: unknown = documents.get(name);
		for (const part of path.split('/').slice(1))
			value = (value as Json | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')];
		const ref = (value as Json | undefined)?.['$ref'];
		if (typeof ref !== 'string') return { name, path, value };
		const [file = '', inside = ''] = ref.split('#');
		return locate(file === '' ? name : file.replace(/^\.\//, ''), decodeURIComponent(inside));
	}

	function operation(api: ApiName, method: string, path: string): { place: string; value: Operation } {
		const value = documents.get(`${api}.yaml`)?.paths[path]?.[method.toLowerCase()];
		if (!value) throw new Error(`${api}.yaml has no ${method} ${path}`);
		return { place: pointer('paths', path, method.toLowerCase()), value };
	}

	function validator(ajv: Ajv2020, name: string, path: string, partial: boolean): ValidateFunction | undefined {
		const media = locate(name, path);
		const schema = locate(media.name, `${media.path}${pointer('content', 'application/json', 'schema')}`);
		if (schema.value === undefined) return undefined;
		if (!partial) return ajv.compile({ $ref: `${BASE}${schema.name}#${encodeURI(schema.path)}` });
		const list = (schema.value as Json)['type'] === 'array';
		const record = list ? locate(schema.name, `${schema.path}/items`) : schema;
		const relaxed = { ...(closed(record.value) as Json), required: ['id'] };
		return ajv.compile(absolute(list ? { type: 'array', items: relaxed } : relaxed, record.name) as Json);
	}

	function once(key: string, make: () => ValidateFunction | undefined): ValidateFunction | undefined {
		if (!compiled.has(key)) compiled.set(key, make());
		return compiled.get(key);
	}

	return {
		request: (api, method, path, body) => {
			const { place, value } = operation(api, method, path);
			if (body === undefined && mayBeAbsent(value)) return undefined;
			const name = `${api}.yaml`;
			const judged = once(`request ${name} ${place}`, () => validator(requests, name, `${place}/requestBody`, false));
			return !judged || judged(body) ? undefined : words(judged.errors);
		},
		answer: (api, method, path, status, body, partial) => {
			const { place, value } = operation(api, method, path);
			const name = `${api}.yaml`;
			const as = String(status) in value.responses ? String(status) : 'default';
			if (as === 'default' && status < 400) return `${status} is not in the document`;
			const cut = partial && status < 300;
			const judged = once(`answer ${name} ${place} ${as} ${cut}`, () =>
				validator(answers, name, `${place}${pointer('responses', as)}`, cut)
			);
			if (!judged) return body === undefined ? undefined : 'the document promises no body';
			return judged(body) ? undefined : words(judged.errors);
		}
	};
}

const mayBeAbsent = ({ requestBody }: Operation): boolean =>
	requestBody !== undefined && !('$ref' in requestBody) && requestBody.required !== true;

/** `$ref`s of a schema taken out of its document, made to point back into it. */
function absolute(schema: unknown, name: string): unknown {
	if (Array.isArray(schema)) return schema.map((element) => absolute(element, name));
	if (typeof schema !== 'object' || schema === null) return schema;
	return Object.fromEntries(
		Object.entries(schema).map(([key, value]) =>
			key === '$ref' && typeof value === 'string'
				? [key, new URL(value, `${BASE}${name}`).href]
				: [key, absolute(value, name)]
		)
	);
}
