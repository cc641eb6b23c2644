import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../src/lib/i18n/messages/ru');

/**
 * The app's own words in Russian, each message with all its forms; a sentence is named by its key,
 * so that new wording is still found.
 */
const MESSAGES = new Map(
	readdirSync(FOLDER).flatMap((file) =>
		Object.entries(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, unknown>).map(
			([key, message]) => [key, forms(message)] as const
		)
	)
);

export const KEYS = [...MESSAGES.keys()];

function forms(message: unknown): string[] {
	if (typeof message === 'string') return [message];
	if (!Array.isArray(message)) return [];
	return message.flatMap((variant: { match: Record<string, string> }) => Object.values(variant.match));
}

/**
 * Whether a screen says one of these, whatever stands in its gaps; the words it says it with.
 * Throws for a key that is no more.
 */
export function said(text: string, keys: readonly string[]): string | undefined {
	for (const key of keys) {
		const known = MESSAGES.get(key);
		if (known === undefined) throw new Error(`There is no message ${key} any more: see tests/interop/judge`);
		for (const form of known) {
			const found = patternOf(form).exec(text);
			if (found) return found[0].trim();
		}
	}
	return undefined;
}

/** What a message begins with, before its first gap. */
export function beginningOf(key: string): string {
	return (MESSAGES.get(key)?.[0] ?? key).split('{')[0]?.trim() ?? key;
}

/** Whole words, by case: «Бесплатно» is told of a price, «бесплатно» stands in prose. */
function patternOf(form: string): RegExp {
	const escaped = form.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^\\n]+?');
	return new RegExp(`(?<!\\p{L})${escaped.replaceAll(/\s+/g, '\\s+')}(?!\\p{L})`, 'u');
}
