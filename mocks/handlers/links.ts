import type { components } from '../../src/lib/api/generated/links';
import { MINUTE } from '../../src/lib/domain/instant';
import { RIGHTS, type Right } from '../../src/lib/domain/links';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { iso } from '../bss/clock';
import type { MadeLink } from '../bss/links';
import { created, ok, type Route } from '../http/route';

type Schemas = components['schemas'];

/**
 * Uses are told to the minute: each request is one, and a list that changed with every request
 * could never be a 304.
 */
function toLink(link: MadeLink, line: Msisdn): Schemas['Link'] {
	const { id, viewer, owner, code, requested, requestedAt, rights } = link;
	const role = viewer === line ? 'viewer' : 'owner';
	return {
		id,
		role,
		phoneNumber: role === 'viewer' ? owner : viewer,
		status: code ? 'pending' : 'active',
		rights: RIGHTS.flatMap((name) => {
			const granted = rights.get(name);
			if (!granted) return [];
			const { since, lastUsedAt } = granted;
			return [
				{
					name,
					since: iso(since),
					...(lastUsedAt !== undefined && {
						lastUsedAt: iso(Math.max(since, lastUsedAt - (lastUsedAt % MINUTE)))
					})
				}
			];
		}),
		requestedRights: [...requested],
		requestedAt: iso(requestedAt)
	};
}

export const linkRoutes: readonly Route[] = [
	{
		api: 'links',
		method: 'GET',
		path: '/links',
		handle: ({ operator, line }) => ({
			list: operator.links.of(line().msisdn).map((link) => toLink(link, line().msisdn))
		})
	},
	{
		api: 'links',
		method: 'POST',
		path: '/links',
		handle: ({ operator, line, body }) => {
			const { phoneNumber, rights } = body<{ phoneNumber: string; rights: Right[] }>();
			const { link, resendAfter } = operator.links.request(line(), phoneNumber as Msisdn, rights);
			const asked: Schemas['LinkRequest'] = {
				link: toLink(link, line().msisdn),
				resendAfter
			};
			return created(asked);
		}
	},
	{
		api: 'links',
		method: 'POST',
		path: '/links/{id}/accept',
		handle: ({ operator, line, param, body }) =>
			ok(toLink(operator.links.accept(line(), param('id'), body<{ code: string }>().code), line().msisdn))
	},
	{
		api: 'links',
		method: 'PUT',
		path: '/links/{id}/rights',
		handle: ({ operator, line, param, body }) => {
			const { rights } = body<{ rights: Right[] }>();
			return ok(toLink(operator.links.grant(line().msisdn, param('id'), rights), line().msisdn));
		}
	},
	{
		api: 'links',
		method: 'DELETE',
		path: '/links/{id}',
		handle: ({ operator, line, param }) => {
			operator.links.end(line().msisdn, param('id'));
			return { status: 204 };
		}
	}
];
