import type { Client } from 'openapi-fetch';
import type { paths } from './generated/tmf637';
import { lister } from './lister';
import { toProduct } from './mappers/product';

/** The tariff and every option of the line. */
export const listProducts = lister('tmf637', (client: Client<paths>, page) => client.GET('/product', page), toProduct);
