import * as v from 'valibot';
import type { Owner } from '../../domain/subscriber';
import { meaning } from '../dialect';
import { anything, id, listOf, maybe, read, text, type MapContext } from './fields';
import { isLine } from './line-number';
import { ownerDialect } from './owner-words';

const medium = v.object({ characteristic: maybe(v.object({ phoneNumber: anything })) });
const party = v.object({ id: anything, name: anything });

const owner = v.object({
	id,
	givenName: maybe(text),
	middleName: maybe(text),
	familyName: maybe(text),
	fullName: maybe(text),
	formattedName: maybe(text),
	tradingName: maybe(text),
	name: maybe(text),
	partyCharacteristic: listOf(v.object({ name: v.string(), value: v.unknown() })),
	contactMedium: listOf(medium),
	relatedParty: listOf(party)
});

/** TMF632 `individual` or `organization`: what it is called, and how the line stands. */
export function toOwner(record: unknown, { line, pack }: MapContext): Owner[] | undefined {
	const dto = read(owner, record);
	if (dto === undefined) return undefined;
	const { lineStatus, lineStates } = ownerDialect(pack);
	const named = (...names: (string | undefined)[]): string => names.filter(Boolean).join(' ');
	const short = named(dto.givenName, dto.middleName);
	const whole = dto.fullName || dto.formattedName || named(dto.familyName, short);
	const fullName = whole || dto.tradingName || dto.name;
	if (!fullName) return undefined;
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
	const dto = read(owner, record);
	if (dto === undefined) return false;
	return [
		...dto.contactMedium.map(({ characteristic }) => characteristic?.phoneNumber),
		...dto.relatedParty.flatMap(({ id: key, name }) => [key, name]),
		...dto.partyCharacteristic.map(({ value }) => value)
	].some((said) => isLine(said, context));
}
