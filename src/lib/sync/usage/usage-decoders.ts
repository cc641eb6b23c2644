import { usageDecoder } from '$lib/api/usage/decoder';
import type { OperatedLine } from '$lib/domain/line';
import type { DecodeUsage } from '$lib/domain/usage/decode';
import type { OperatorPack } from '$lib/operator/pack';
import { usageRulesOf } from '$lib/operator/usage';
import type { DecoderOf } from './ingest-pages';

/**
 * The decoder of a line's operator. Its look-ups are made once and kept while the same words are
 * read.
 */
export function usageDecoders(packOf: (of: Partial<OperatedLine>) => OperatorPack): DecoderOf {
	let last: { words: string; decode: DecodeUsage } | undefined;
	return ({ specifications, operator }) => {
		const words = JSON.stringify([operator, specifications]);
		if (last?.words !== words) {
			const pack = packOf({ operator });
			const language = { rules: usageRulesOf(pack), pack, specifications };
			last = { words, decode: usageDecoder(language) };
		}
		return last.decode;
	};
}
