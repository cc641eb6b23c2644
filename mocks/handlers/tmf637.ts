import type { components } from '../../src/lib/api/generated/tmf637';
import { entryName, type BlacklistEntry } from '../../src/lib/domain/blacklist/entry';
import { REFUSED } from '../../src/lib/domain/blacklist/plan';
import { attemptsOf } from '../bss/blacklist-attempts';
import { pricesAt } from '../bss/catalogue/due';
import { iso } from '../bss/clock';
import type { Line, Product as Owned } from '../bss/line';
import type { Route } from '../http/route';
import { priceFields } from './prices';

type Schemas = components['schemas'];
type Product = Schemas['Product'];

function product(owned: Owned, line: Line, now: number): Product {
	const { id, offering, status, startedAt, nextChargeAt, endsAt, tones, forwarding, blacklist = {} } = owned;
	const rest = offering.kind === 'tariff' ? line.rest : undefined;
	const blocked = line.status === 'blocked' || status === 'suspended' || rest !== undefined;
	const characteristics = [
		...(nextChargeAt !== undefined && !blocked ? [{ name: 'nextChargeDate', value: iso(nextChargeAt) }] : []),
		...(blocked && offering.kind === 'tariff' ? [{ name: 'suspensionReason', value: rest?.by ?? 'debt' }] : []),
		...(rest ? [{ name: 'suspendedSince', value: iso(rest.since) }] : []),
		...(rest?.until === undefined ? [] : [{ name: 'suspendedUntil', value: iso(rest.until) }]),
		...Object.entries({ ...tones, ...forwarding }).map(([name, value]) => ({ name, value })),
		...(Object.keys(blacklist) as BlacklistEntry[]).map((entry) => ({ name: entryName(entry), value: REFUSED })),
		...(offering.tellsAttempts ? [{ name: 'blacklistAttempts', value: attempts(owned, line, now) }] : [])
	];
	return {
		id,
		'@type': 'Product',
		name: offering.name,
		description: offering.description,
		status: blocked ? 'suspended' : 'active',
		startDate: iso(startedAt),
		productSpecification: { id: offering.kind },
		productOffering: { id: offering.id, name: offering.name },
		...(endsAt !== undefined && { terminationDate: iso(endsAt) }),
		productPrice: pricesAt(offering, now).map((price) => priceFields(price, line.pack.currency)),
		...(characteristics.length > 0 && { productCharacteristic: characteristics }),
		realizingResource: [{ id: line.msisdn }]
	};
}

const attempts = (owned: Owned, { pack }: Line, now: number): Schemas['BlacklistAttempt'][] =>
	attemptsOf(owned, pack.numberPlan, now).map(({ at, kind, from }) => ({
		date: iso(at),
		type: kind,
		...(from !== undefined && { phoneNumber: from })
	}));

export const tmf637Routes: readonly Route[] = [
	{
		api: 'tmf637',
		method: 'GET',
		path: '/product',
		handle: (call) => {
			const line = call.line();
			const shown = line.products.filter(({ offering }) => !offering.sections?.includes('block'));
			return { list: shown.map((owned) => product(owned, line, call.operator.clock.now())) };
		}
	}
];
