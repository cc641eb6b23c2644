import { both } from './both';
import { DAY, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { components } from '../../src/lib/api/generated/session';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Line } from './line';

type ApiOperation = components['schemas']['Operation'];

export interface Operation extends Pick<ApiOperation, 'kind' | 'name' | 'subject' | 'device' | 'reason' | 'reference'> {
	id: string;
	at: Instant;
	/** Whole minor units of the line's currency. */
	minor?: number;
	/** As things are now: an order is worked on after it was taken in. */
	result: () => ApiOperation['result'];
}

/** `GET /operations` of the session API: what was asked of the operator under a line. */
export interface Operations {
	record(line: Msisdn, operation: Omit<Operation, 'id' | 'at'>): void;
	/** Newest first. */
	of(line: Msisdn): readonly Operation[];
}

/** Kept per line; the oldest go first. */
const KEPT = 200;

const PHONE = 'Chrome, Android';

/** What everybody has done before the time of this operator began, newest first. */
const BEFORE: readonly (Omit<Operation, 'id' | 'at' | 'result'> & { ago: number; result?: ApiOperation['result'] })[] =
	[
		{ ago: 1.2, kind: 'notices', device: PHONE },
		{ ago: 2.9, kind: 'top-up', minor: 500_00, subject: '•• 4242', device: PHONE },
		{ ago: 6.1, kind: 'other', name: both('Замена SIM-карты в салоне связи', 'SIM card replaced in a shop') },
		{
			...{ ago: 9.4, kind: 'transfer', minor: 300_00, subject: '+79000000002', device: 'Safari, iPhone' },
			...{ result: 'refused', reason: both('на счёте недостаточно денег', 'not enough money on the account') }
		},
		{
			ago: 12.3,
			kind: 'disconnect',
			subject: both('Прогноз погоды по SMS', 'Weather forecast by text'),
			device: 'Firefox, Windows'
		},
		{ ago: 21.7, kind: 'password', device: 'Firefox, Windows' },
		{
			ago: 34.5,
			kind: 'connect',
			subject: both('Безлимитные звонки на номера своей сети', 'Unlimited calls within the network'),
			device: PHONE
		}
	];

/** `lines`: those that are not new. */
export function createOperations(on: { clock: Clock; ids: Ids; lines: readonly Line[] }): Operations {
	const began = on.clock.now();
	const kept = new Map<Msisdn, Operation[]>(
		on.lines.map(({ msisdn, account }) => [
			msisdn,
			BEFORE.map(({ ago, result = 'done', ...told }, place) => ({
				...told,
				id: `operation-${account}-${place}`,
				at: began - Math.round(ago * DAY),
				result: () => result
			}))
		])
	);
	return {
		record(line, told) {
			const operation = { ...told, id: on.ids.next('operation'), at: on.clock.now() };
			kept.set(line, [operation, ...(kept.get(line) ?? [])].slice(0, KEPT));
		},
		of: (line) => kept.get(line) ?? []
	};
}
