import * as v from 'valibot';
import { parseMsisdn } from '../../domain/msisdn';
import { splitDocumentId } from '../../domain/party/document-id';
import type { IdentityDocument, Party } from '../../domain/party/party';
import { meaning, meaningIfAny } from '../dialect';
import { anything, id, listOf, maybe, present, read, text, type MapContext } from './fields';
import { isLine } from './line-number';
import { ownerDialect } from './owner-words';
import { paperDate } from './paper-date';

/** Some servers write numbers of documents and codes of post offices as numbers. */
const written = v.union([text, v.pipe(v.number(), v.safeInteger(), v.transform(String))]);

const identification = v.object({
	identificationType: maybe(text),
	identificationId: maybe(written),
	issuingAuthority: maybe(text),
	issuingDate: anything
});

const medium = v.object({
	preferred: maybe(v.boolean()),
	characteristic: v.object({
		phoneNumber: maybe(written),
		emailAddress: maybe(text),
		country: maybe(text),
		stateOrProvince: maybe(text),
		postCode: maybe(written),
		city: maybe(text),
		street1: maybe(text),
		street2: maybe(text)
	})
});

const party = v.object({
	id,
	familyName: maybe(text),
	givenName: maybe(text),
	middleName: maybe(text),
	fullName: maybe(text),
	formattedName: maybe(text),
	tradingName: maybe(text),
	name: maybe(text),
	birthDate: anything,
	individualIdentification: listOf(identification),
	organizationIdentification: listOf(identification),
	contactMedium: listOf(medium),
	partyCharacteristic: listOf(v.object({ name: v.string(), value: v.unknown() }))
});

type Medium = v.InferOutput<typeof medium>['characteristic'];

/** TMF632 `individual` with all that is on paper. One part that can't be read costs no other. */
export const toIndividual = (record: unknown, context: MapContext): Party[] | undefined =>
	toParty(record, context, 'individual');

/** TMF632 `organization`. */
export const toOrganization = (record: unknown, context: MapContext): Party[] | undefined =>
	toParty(record, context, 'organization');

function toParty(record: unknown, context: MapContext, kind: Party['kind']): Party[] | undefined {
	const dto = read(party, record);
	if (dto === undefined) return undefined;
	const { pack } = context;
	const individual = kind === 'individual';
	const fullName = individual ? dto.fullName || dto.formattedName : dto.tradingName || dto.name;
	const identifications = individual ? dto.individualIdentification : dto.organizationIdentification;
	const media = dto.contactMedium
		.toSorted((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false))
		.map(({ characteristic }) => characteristic);
	const { contract } = ownerDialect(pack);
	const said = (part: 'number' | 'date') =>
		dto.partyCharacteristic.find(({ name }) => meaningIfAny(contract, name) === part)?.value;
	return [
		{
			line: context.line,
			id: dto.id,
			kind,
			...present({
				familyName: individual ? dto.familyName || undefined : undefined,
				givenName: individual ? dto.givenName || undefined : undefined,
				middleName: individual ? dto.middleName || undefined : undefined,
				fullName: fullName || undefined,
				birthDate: individual ? paperDate(dto.birthDate, pack.timeZone) : undefined,
				contractNumber: read(maybe(written), said('number')) || undefined,
				contractDate: paperDate(said('date'), pack.timeZone)
			}),
			documents: identifications.flatMap((one) => toDocument(one, context)),
			addresses: distinct(media.map(addressOf)),
			phones: distinct(media.map(({ phoneNumber }) => phoneOf(phoneNumber, context))),
			emails: distinct(media.map(({ emailAddress }) => emailAddress))
		}
	];
}

function toDocument(
	{ identificationType, identificationId, issuingAuthority, issuingDate }: v.InferOutput<typeof identification>,
	{ pack }: MapContext
): IdentityDocument[] {
	const { documents, documentMarks: marks, seriesDigits } = ownerDialect(pack);
	const kind = meaning(documents, identificationType) ?? 'other';
	const digits = kind === 'other' ? undefined : seriesDigits[kind];
	const document = present({
		name: identificationType || undefined,
		...splitDocumentId(identificationId ?? '', { marks, digits }),
		issuedBy: issuingAuthority || undefined,
		issuedOn: paperDate(issuingDate, pack.timeZone)
	});
	return Object.keys(document).length === 0 ? [] : [{ kind, ...document }];
}

/** As it is written on a letter of the country, from the post office to the door. */
function addressOf({ postCode, country, stateOrProvince, city, street1, street2 }: Medium): string | undefined {
	const places = distinct([stateOrProvince, city]);
	const parts = distinct([street1, street2]);
	return places.length + parts.length === 0 ? undefined : distinct([postCode, country, ...places, ...parts]).join(', ');
}

/** E.164 where it is a mobile number of the country. The line’s own is shown already. */
function phoneOf(said: string | undefined, context: MapContext): string | undefined {
	if (said === undefined || isLine(said, context)) return undefined;
	return said.length > LONGEST_PHONE ? undefined : (parseMsisdn(said, context.pack.numberPlan) ?? said);
}

const LONGEST_PHONE = 40;

function distinct(texts: readonly (string | undefined)[]): string[] {
	return [...new Set(texts.filter((one) => one !== undefined && one !== ''))] as string[];
}
