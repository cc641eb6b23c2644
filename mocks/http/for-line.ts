import type { Right } from '../../src/lib/domain/links';
import type { Route } from './route';

/** Names the linked line that a request is about; the answer to it does too. */
export const FOR_LINE = 'for-line';

const RIGHTS: Readonly<Record<string, Right>> = {
	'tmf654 /bucket': 'balance',
	'tmf654 /balanceActionHistory': 'expenses'
};

const OF_API: Partial<Record<Route['api'], Right>> = {
	tmf677: 'balance',
	tmf635: 'expenses',
	tmf637: 'services',
	tmf620: 'services',
	tmf622: 'services'
};

/** What the owner has to have granted for it; `undefined`: it is never about another line. */
export const rightFor = ({ api, path }: Pick<Route, 'api' | 'path'>): Right | undefined =>
	RIGHTS[`${api} ${path}`] ?? OF_API[api];
