import { usageDecoder } from '$lib/api/usage/decoder';
import type { Msisdn } from '$lib/domain/msisdn';
import type { DecodeUsage } from '$lib/domain/usage/decode';
import type { OperatorPack } from '$lib/operator/pack';
import { usageRulesOf } from '$lib/operator/usage';
import type { DecoderOf } from './take-in-pages';

/** The decoder of the line's operator. Its look-ups are made once and kept while the same line is read in the same words. */
export function usageDecoders(packOf: (line: Msisdn) => OperatorPack): DecoderOf {
	let last: { words: string; decode: DecodeUsage } | undefined;
	return ({ line, specifications }) => {
		const words = JSON.stringify([line, specifications]);
		if (last?.words !== words) {
			const pack = packOf(line);
			const language = { rules: usageRulesOf(pack), pack, specifications };
			last = { words, decode: usageDecoder(language) };
		}
		return last.decode;
	};
}
