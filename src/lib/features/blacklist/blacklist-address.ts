import { isMsisdn } from '$lib/domain/msisdn';
import type { Format } from '$lib/i18n/format';
import type { OperatorPack } from '$lib/operator/pack';
import { entryLabel } from '../shared/data/entry-label';
import type { BlacklistDraft } from './blacklist-draft';
import { readEntry } from './typed-entry';

/**
 * What `/blacklist?number=…` fills in: a number, a mask, `hidden`. Of what is wrong with a number
 * the form tells.
 */
export function blacklistAsked(
	address: URLSearchParams,
	pack: Pick<OperatorPack, 'id' | 'numberPlan'>,
	format: Format
): Partial<BlacklistDraft> | 'unclear' | undefined {
	const asked = address.get('number');
	if (asked === null) return undefined;
	const number = asked.trim();
	// A plus in an address is a space.
	const read = readEntry(isMsisdn(`+${number}`) ? `+${number}` : number, pack);
	if (!read.ok) return 'unclear';
	const { entry } = read;
	return entry === 'hidden' ? { of: 'hidden' } : { of: 'number', number: entryLabel(entry, format) };
}
