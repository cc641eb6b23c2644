import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { ApiName } from '../../src/lib/operator/api-paths';
import { OFFICIAL_FILES } from './official-files';

type Json = Record<string, unknown>;

export interface OfficialApi {
	/** What is wrong with a body as the definition has it; undefined when nothing is. */
	check(definition: string, body: unknown): string | undefined;
	/**
	 * Fields of a body that the definition does not name. Official schemas are open, so `check`
	 * would let a misspelt one pass.
	 */
	unknownFields(definition: string, body: unknown): string[];
}

/**
 * Reads Swagger 2 and OpenAPI 3.0 alike: both keep JSON Schemas under names, at different places.
 */
export function readOfficial(folder: string, api: ApiName): OfficialApi {
	const file = (OFFICIAL_FILES as Partial<Record<ApiName, string>>)[api];
	if (!file) throw new Error(`${api} has no official file`);
	const document = parse(readFileSync(join(folder, file), 'utf8')) as Json;
	const place = 'definitions' in document ? '#/definitions/' : '#/components/schemas/';
	const schemas = byDiscriminator(
		(document['definitions'] ?? (document['components'] as Json)['schemas']) as Record<string, Json>
	);
	const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
	addFormats(ajv);
	// OpenAPI's own formats; the standard's examples are looser than any check of them would be.
	for (const format of ['float', 'base64']) ajv.addFormat(format, true);
	ajv.addSchema(place.startsWith('#/d') ? { definitions: schemas } : { components: { schemas } }, api);
	const compiled = new Map<string, ValidateFunction>();
	return {
		check: (definition, body) => {
			const judged = compiled.get(definition) ?? ajv.compile({ $ref: `${api}${place}${definition}` });
			compiled.set(definition, judged);
			if (judged(body)) return undefined;
			return ajv.errorsText(judged.errors, { dataVar: definition });
		},
		unknownFields: (definition, body) => unknownFields(schemas, { $ref: place + definition }, body, definition)
	};
}

/**
 * A `oneOf` told apart by a discriminator: an OpenAPI reader looks at the property and takes that
 * schema alone, while plain JSON Schema sees bodies that fit several of them and refuses. Said in
 * JSON Schema: that value, and that schema.
 */
function byDiscriminator(schemas: Record<string, Json>): Record<string, Json> {
	return Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => {
			const discriminator = schema['discriminator'] as { propertyName: string; mapping?: Json } | undefined;
			if (!schema['oneOf'] || !discriminator?.mapping) return [name, schema];
			const anyOf = Object.entries(discriminator.mapping).map(([value, $ref]) => ({
				allOf: [{ properties: { [discriminator.propertyName]: { const: value } } }, { $ref }]
			}));
			return [name, { anyOf }];
		})
	);
}

/** Every schema that a value of this one has to meet, references and compositions opened. */
function opened(schemas: Record<string, Json>, schema: Json): Json[] {
	const ref = schema['$ref'];
	const target = typeof ref === 'string' ? schemas[ref.split('/').at(-1) ?? ''] : undefined;
	const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((word) => (schema[word] as Json[] | undefined) ?? []);
	return [schema, ...(target ? [target] : []).concat(parts).flatMap((part) => opened(schemas, part))];
}

/** The schema that a base schema's discriminator names for this value. */
function chosen(base: Json, value: object): Json {
	const discriminator = base['discriminator'] as { propertyName: string; mapping?: Json } | undefined;
	const name = (value as Json)[discriminator?.propertyName ?? ''];
	return typeof name === 'string' ? { $ref: discriminator?.mapping?.[name] } : {};
}

function unknownFields(schemas: Record<string, Json>, schema: Json, value: unknown, at: string): string[] {
	const open = opened(schemas, schema);
	if (Array.isArray(value)) {
		const items = open.flatMap((one) => (one['items'] as Json | undefined) ?? []);
		return value.flatMap((element) => unknownFields(schemas, { allOf: items }, element, `${at}[]`));
	}
	if (typeof value !== 'object' || value === null) return [];
	open.push(...open.flatMap((one) => opened(schemas, chosen(one, value))));
	return Object.entries(value).flatMap(([name, inner]) => {
		const known = open.flatMap((one) => (one['properties'] as Record<string, Json> | undefined)?.[name] ?? []);
		if (known.length === 0) return [`${at}.${name}`];
		return unknownFields(schemas, { allOf: known }, inner, `${at}.${name}`);
	});
}
