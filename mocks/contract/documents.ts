import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '../../src/lib/api/openapi');

interface Media {
	content?: { 'application/json'?: { schema: object } };
}

export interface Operation {
	operationId: string;
	requestBody?: (Media & { required?: boolean }) | { $ref: string };
	responses: Record<string, Media | { $ref: string }>;
}

export interface OpenApiDocument {
	servers?: { url: string }[];
	paths: Record<string, Record<string, Operation>>;
	components?: Record<string, Record<string, unknown>>;
}

/** Our own OpenAPI documents by file name. */
export function readDocuments(): Map<string, OpenApiDocument> {
	return new Map(
		readdirSync(FOLDER)
			.filter((name) => name.endsWith('.yaml'))
			.map((name) => [name, parse(readFileSync(join(FOLDER, name), 'utf8')) as OpenApiDocument])
	);
}
