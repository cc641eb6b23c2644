import type { Client } from 'openapi-fetch';
import type { paths } from './generated/tmf666';
import { lister } from './lister';
import { toBillingAccount } from './mappers/billing-account';

/** The accounts of whoever owns the line. */
export const listBillingAccounts = lister(
	'tmf666',
	(client: Client<paths>, page) => client.GET('/billingAccount', page),
	toBillingAccount
);
