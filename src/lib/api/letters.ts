/** What the operator writes, by TMF681. */
import type { Client } from 'openapi-fetch';
import type { paths } from './generated/tmf681';
import { lister } from './lister';
import { toLetter } from './mappers/letter';

export const listLetters = lister(
	'tmf681',
	(client: Client<paths>, page) => client.GET('/communicationMessage', page),
	toLetter
);
