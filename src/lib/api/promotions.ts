/** News and promotions of TMF671. */
import type { Client } from 'openapi-fetch';
import type { paths } from './generated/tmf671';
import { lister } from './lister';
import { toPromotion } from './mappers/promotion';

export const listPromotions = lister(
	'tmf671',
	(client: Client<paths>, page) => client.GET('/promotion', page),
	toPromotion
);
