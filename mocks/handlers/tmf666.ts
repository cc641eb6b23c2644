import type { components } from '../../src/lib/api/generated/tmf666';
import { nameOf, type Line } from '../bss/line';
import type { Route } from '../http/route';

type BillingAccount = components['schemas']['BillingAccount'];

function billingAccounts({ account, owner }: Line): BillingAccount[] {
	const relatedParty: BillingAccount['relatedParty'] = [
		{
			id: owner.id,
			name: nameOf(owner),
			role: 'owner',
			'@referredType': 'tradingName' in owner ? 'Organization' : 'Individual'
		}
	];
	const made = (name: string, accountType: string): BillingAccount => ({
		id: `account-${name}`,
		'@type': 'BillingAccount',
		name,
		accountType,
		state: 'active',
		relatedParty
	});
	return [made(account, 'mobile'), ...(owner.homeAccounts ?? []).map((name) => made(name, 'home'))];
}

export const tmf666Routes: readonly Route[] = [
	{ api: 'tmf666', method: 'GET', path: '/billingAccount', handle: (call) => ({ list: billingAccounts(call.line()) }) }
];
