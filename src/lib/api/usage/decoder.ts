import type { DecodeUsage } from '../../domain/usage/decode';
import type { UsageRecord } from '../../domain/usage/record';
import { recordReader, type UsageLanguage } from './record-reader';

/** The body is no list of usage: something else has answered, or the answer broke off. */
export class NoUsageList extends Error {
	override readonly name = 'NoUsageList';
}

/** Reads the bodies of `GET /usage`. Makes its look-ups once: keep it for all pages of a line. */
export function usageDecoder(language: UsageLanguage): DecodeUsage {
	const read = recordReader(language);
	const utf8 = new TextDecoder();
	return (body) => {
		const list = parse(utf8.decode(body));
		if (!Array.isArray(list)) throw new NoUsageList('The answer is not a list');
		const records: UsageRecord[] = [];
		for (const dto of list as unknown[]) {
			const record = read(dto);
			if (record !== undefined) records.push(record);
		}
		return { records, unreadable: list.length - records.length };
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new NoUsageList('The answer is not JSON', { cause });
	}
}
