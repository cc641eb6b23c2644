import type { Client } from 'openapi-fetch';
import type { paths } from './generated/tmf670';
import { lister } from './lister';
import { toCard } from './mappers/card';

/** Saved cards. */
export const listCards = lister('tmf670', (client: Client<paths>, page) => client.GET('/paymentMethod', page), toCard);
