import { usageDecoder } from '$lib/api/usage/decoder';
import type { OperatedLine } from '$lib/domain/session';
import type { DecodeUsage } from '$lib/domain/usage/decode';
import type { OperatorPack } from '$lib/operator/pack';
import { usageRulesOf } from '$lib/operator/usage';
import type { DecoderOf } from './take-in-pages';

/** The decoder of the line's operator. Its look-ups are made once and kept while the same line is read in the same words. */
export function usageDecoders(packOf: (of: OperatedLine) => OperatorPack): DecoderOf {
	let last: { words: string; decode: DecodeUsage } | undefined;
	return ({ specifications, ...of }) => {
		const words = JSON.stringify([of.line, of.operator, specifications]);
		if (last?.words !== words) {
			const pack = packOf(of);
			const language = { rules: usageRulesOf(pack), pack, specifications };
			last = { words, decode: usageDecoder(language) };
		}
		return last.decode;
	};
}
