import type { Client } from 'openapi-fetch';
import type { Party } from '../domain/party/party';
import type { Owner } from '../domain/subscriber';
import type { paths } from './generated/tmf632';
import type { PageRequest } from './list';
import { lister, type ReadResource } from './lister';
import type { MapContext } from './mappers/fields';
import { namesLine, toOwner } from './mappers/owner';
import { toIndividual, toOrganization } from './mappers/party';
import { omit } from '../domain/util/omit';
import type { Answered, CallOptions } from './transport';

/** What a greeting needs: passports stay at the operator until somebody asks for them. */
const NAMES =
	'familyName,givenName,middleName,fullName,formattedName,tradingName,name,contactMedium,partyCharacteristic,relatedParty';

/** What the line's owner is called: one record, of a person or else of a company. */
export const listOwners: ReadResource<Owner> = orCompany(
	theOne((client, page) => client.GET('/individual', narrowed(page)), toOwner),
	theOne((client, page) => client.GET('/organization', narrowed(page)), toOwner)
);

/** The same with all that is on paper of it. */
export const listParties: ReadResource<Party> = orCompany(
	theOne((client, page) => client.GET('/individual', page), toIndividual),
	theOne((client, page) => client.GET('/organization', page), toOrganization)
);

type Page = CallOptions & { params: PageRequest };

function narrowed({ params, ...call }: Page) {
	return { ...call, params: { ...params, query: { ...params.query, fields: NAMES } } };
}

/**
 * Who owns the line: one record. A server may list others too, such as the members of a family;
 * then it is the one that has the line's number. When none has, or several, nobody is told: a
 * stranger's name in place of the owner's is worse than none.
 */
function theOne<Row>(
	get: (client: Client<paths>, page: Page) => Promise<Answered>,
	map: (record: unknown, context: MapContext) => Row[] | undefined
): ReadResource<Row> {
	return async (transport, context, etags) => {
		const named: Row[] = [];
		const read = lister('tmf632', get, (record, of: MapContext) => {
			const owners = map(record, of);
			if (owners !== undefined && namesLine(record, of)) named.push(...owners);
			return owners;
		});
		const answer = await read(transport, context, etags);
		if (!answer.ok || answer.value.notModified) return answer;
		const { rows, unreadable } = answer.value;
		if (named.length === 1) return { ok: true, value: { ...answer.value, rows: named } };
		// What can't be read may be the owner.
		return rows.length + unreadable <= 1 ? answer : { ok: true, value: { ...answer.value, rows: [] } };
	};
}

/**
 * A company where no person owns the line. An operator without companies has said all with its
 * people. Tags are kept of the people alone: those of two lists are not to be told apart.
 */
function orCompany<Row>(people: ReadResource<Row>, companies: ReadResource<Row>): ReadResource<Row> {
	return async (transport, context, etags) => {
		const answer = await people(transport, context, etags);
		if (!answer.ok || answer.value.notModified) return answer;
		const { rows, unreadable } = answer.value;
		if (rows.length > 0 || unreadable > 0) return answer;
		const company = await companies(transport, context);
		if (!company.ok) return NO_COMPANIES.includes(company.failure.status ?? 0) ? answer : company;
		if (company.value.notModified || company.value.rows.length + company.value.unreadable === 0) return answer;
		return { ok: true, value: omit(company.value, 'pages') };
	};
}

const NO_COMPANIES = [400, 403, 404, 405, 501];
