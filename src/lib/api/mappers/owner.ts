import * as v from 'valibot';
import type { Owner } from '../../domain/subscriber';
import { id, maybe, read, text, type MapContext } from './fields';

const individual = v.object({
	id,
	givenName: text,
	middleName: maybe(text),
	familyName: text,
	fullName: maybe(text),
	partyCharacteristic: maybe(v.array(v.object({ name: v.string(), value: v.unknown() })))
});

const lineStatus = v.picklist(['active', 'blocked']);

/** TMF632 `individual`. */
export function toOwner(record: unknown, { line }: MapContext): Owner[] | undefined {
	const dto = read(individual, record);
	if (dto === undefined) return undefined;
	const status = dto.partyCharacteristic?.find(({ name }) => name === 'lineStatus')?.value;
	const named = (...names: (string | undefined)[]): string => names.filter(Boolean).join(' ');
	return [
		{
			line,
			id: dto.id,
			fullName: dto.fullName ?? named(dto.familyName, dto.givenName, dto.middleName),
			shortName: named(dto.givenName, dto.middleName),
			lineStatus: read(lineStatus, status) ?? 'unknown'
		}
	];
}
