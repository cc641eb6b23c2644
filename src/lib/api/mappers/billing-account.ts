import * as v from 'valibot';
import type { BillingAccount } from '../../domain/party/party';
import type { Dialect } from '../../operator/dialect';
import { meaning, spoken } from '../dialect';
import { id, maybe, read, text, type MapContext } from './fields';

const standard: Dialect['accounts'] = {
	kinds: {
		mobile: 'mobile',
		prepaid: 'mobile',
		postpaid: 'mobile',
		home: 'home',
		internet: 'home',
		broadband: 'home',
		'fixed internet': 'home',
		tv: 'home',
		television: 'home',
		iptv: 'home'
	},
	states: { closed: 'closed', terminated: 'closed', cancelled: 'closed', inactive: 'closed' }
};

const dialect = spoken('accounts', standard);

const account = v.object({ id, name: maybe(text), accountType: maybe(text), state: maybe(text) });

/** A number has as many digits at least; «My account 1» is a name. */
const NUMBER = /^\P{L}*(?:\p{L}{1,4}\P{L}*)?$/u;
const DIGITS = 4;

/** TMF666 `billingAccount`. Of one that is closed no row is made. */
export function toBillingAccount(record: unknown, { line, pack }: MapContext): BillingAccount[] | undefined {
	const dto = read(account, record);
	if (dto === undefined) return undefined;
	const { kinds, states } = dialect(pack);
	if (meaning(states, dto.state) === 'closed') return [];
	const number = dto.name !== undefined && isNumber(dto.name) ? dto.name : dto.id;
	return [{ line, id: dto.id, number, kind: meaning(kinds, dto.accountType) ?? 'other' }];
}

const isNumber = (name: string): boolean => NUMBER.test(name) && (name.match(/\d/g)?.length ?? 0) >= DIGITS;
