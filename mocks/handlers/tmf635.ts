import type { components } from '../../src/lib/api/generated/tmf635';
import { iso } from '../bss/clock';
import type { Line } from '../bss/line';
import type { Used } from '../bss/usage/used';
import { listed } from '../http/list-rules';
import { type Call, one, type Route } from '../http/route';
import { toMoney } from './amounts';
import { SPECIFICATIONS, type SpecificationId } from './usage-specifications';
import { DIRECTION, TRAFFIC } from './usage-words';

type Usage = components['schemas']['Usage'];
type Characteristic = components['schemas']['UsageCharacteristic'];

const MEASURES = { second: 'duration', byte: 'volume', piece: 'messageCount' } as const;

function kindOf({ category, unit }: Used): SpecificationId {
	if (unit === 'second') return 'voice';
	if (unit === 'byte') return 'data';
	if (category === 'subscription') return 'content';
	return category === 'tariff-fee' || category === 'one-off' ? 'fee' : 'message';
}

function characteristics(used: Used, kind: SpecificationId): Characteristic[] {
	const list: Characteristic[] = [{ name: 'trafficType', value: TRAFFIC[used.category] }];
	const say = (name: string, value: string | number | undefined): void => {
		if (value !== undefined && value !== '') list.push({ name, value });
	};
	say('direction', DIRECTION[used.direction]);
	say('otherParty', used.party);
	say('serviceName', used.service);
	say('roamingZone', used.category === 'roaming' ? used.destination : undefined);
	if (kind !== 'fee' && kind !== 'content') say(MEASURES[used.unit], used.amount);
	return list;
}

function usage(used: Used, { pack }: Line): Usage {
	const kind = kindOf(used);
	return {
		id: used.id,
		'@type': 'Usage',
		usageDate: iso(used.at),
		usageType: kind,
		status: used.status,
		usageSpecification: { id: kind },
		usageCharacteristic: characteristics(used, kind),
		ratedProductUsage: [{ ratingDate: iso(used.ratedAt), taxIncludedRatingAmount: toMoney(used.cost, pack.currency) }]
	};
}

const list = (call: Call): ((query: URLSearchParams) => ReturnType<typeof listed>) => {
	const line = call.line();
	const rows = call.operator.usage.of(line);
	return (query) =>
		listed(
			{
				rows,
				record: (used: Used) => usage(used, line),
				instants: { usageDate: ({ at }: Used) => at, 'ratedProductUsage.ratingDate': ({ ratedAt }: Used) => ratedAt },
				sorted: '-usageDate',
				most: 1_000
			},
			query
		);
};

export const tmf635Routes: readonly Route[] = [
	{
		api: 'tmf635',
		method: 'GET',
		path: '/usage',
		handle: (call) => ({ list: list(call) })
	},
	{
		api: 'tmf635',
		method: 'GET',
		path: '/usage/{id}',
		handle: (call) => {
			const line = call.line();
			const found = call.operator.usage.of(line).filter(({ id }) => id === call.param('id'));
			return one(
				call,
				found.map((used) => usage(used, line))
			);
		}
	},
	{
		api: 'tmf635',
		method: 'GET',
		path: '/usageSpecification',
		handle: () => ({ list: SPECIFICATIONS })
	}
];
