import * as v from 'valibot';
import type { Owner } from '../../domain/subscriber';
import type { Dialect } from '../../operator/dialect';
import { meaning, spoken } from '../dialect';
import { anything, id, listOf, maybe, read, text, type MapContext } from './fields';
import { isLine } from './line-number';

const standard: Dialect['owner'] = {
	lineStatus: { 'line status': 'status', 'subscriber status': 'status' },
	lineStates: {
		active: 'active',
		'in service': 'active',
		blocked: 'blocked',
		suspended: 'blocked',
		barred: 'blocked',
		deactivated: 'blocked'
	}
};

const dialect = spoken('owner', standard);

const medium = v.object({ characteristic: maybe(v.object({ phoneNumber: anything })) });
const party = v.object({ id: anything, name: anything });

const individual = v.object({
	id,
	givenName: maybe(text),
	middleName: maybe(text),
	familyName: maybe(text),
	fullName: maybe(text),
	formattedName: maybe(text),
	partyCharacteristic: listOf(v.object({ name: v.string(), value: v.unknown() })),
	contactMedium: listOf(medium),
	relatedParty: listOf(party)
});

/** TMF632 `individual`. */
export function toOwner(record: unknown, { line, pack }: MapContext): Owner[] | undefined {
	const dto = read(individual, record);
	if (dto === undefined) return undefined;
	const { lineStatus, lineStates } = dialect(pack);
	const named = (...names: (string | undefined)[]): string => names.filter(Boolean).join(' ');
	const short = named(dto.givenName, dto.middleName);
	const fullName = dto.fullName || dto.formattedName || named(dto.familyName, short);
	if (fullName === '') return undefined;
	const status = dto.partyCharacteristic.find(({ name }) => meaning(lineStatus, name) !== undefined)?.value;
	return [
		{
			line,
			id: dto.id,
			fullName,
			shortName: short || fullName,
			lineStatus: meaning(lineStates, status) ?? 'unknown'
		}
	];
}

/** Whether a record says that the line is this person's. */
export function namesLine(record: unknown, context: MapContext): boolean {
	const dto = read(individual, record);
	if (dto === undefined) return false;
	return [
		...dto.contactMedium.map(({ characteristic }) => characteristic?.phoneNumber),
		...dto.relatedParty.flatMap(({ id: key, name }) => [key, name]),
		...dto.partyCharacteristic.map(({ value }) => value)
	].some((said) => isLine(said, context));
}
