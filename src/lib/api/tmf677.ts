import type { Client } from 'openapi-fetch';
import type { paths } from './generated/tmf677';
import { lister } from './lister';
import { bucketsOf, toAllowance } from './mappers/allowance';

/** What is left of the packages. */
export const listAllowances = lister(
	'tmf677',
	(client: Client<paths>, page) => client.GET('/usageConsumptionReport', page),
	toAllowance,
	{ split: bucketsOf }
);
