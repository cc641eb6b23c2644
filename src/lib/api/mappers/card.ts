import * as v from 'valibot';
import type { SavedCard } from '../../domain/subscriber';
import { id, instant, maybe, read, text, type MapContext } from './fields';

const method = v.object({ '@type': v.string() });

const card = v.object({
	id,
	name: text,
	brand: maybe(text),
	lastFourDigits: v.pipe(v.string(), v.regex(/^\d{4}$/)),
	expirationDate: instant,
	isPreferred: maybe(v.boolean()),
	status: maybe(v.string())
});

/** TMF670 `paymentMethod`. Accounts, vouchers and other methods that are not cards are left out. */
export function toCard(record: unknown, { line }: MapContext): SavedCard[] | undefined {
	const type = read(method, record)?.['@type'];
	if (type === undefined) return undefined;
	if (type.toLowerCase() !== 'tokenizedcard') return [];
	const dto = read(card, record);
	if (dto === undefined) return undefined;
	return [
		{
			line,
			id: dto.id,
			name: dto.name,
			brand: dto.brand ?? '',
			lastFour: dto.lastFourDigits,
			// The contract gives the last day of the printed month in UTC.
			expires: new Date(dto.expirationDate).toISOString().slice(0, 7),
			preferred: dto.isPreferred ?? false,
			usable: (dto.status ?? 'active') === 'active'
		}
	];
}
