import { idOf } from '../../domain/line.fixture';
import type { OwnDialect } from '../../operator/dialect';
import type { BalanceRule, OperatorPack } from '../../operator/pack';
import type { MapContext } from './fields';

export const LINE = '+79000000001';

const RULES: BalanceRule[] = [{ kind: 'main', usageType: 'monetary' }];

/** A context of an operator that writes as the standard does, but for what is told. */
export function contextOf(dialect: OwnDialect = {}, balances = RULES): MapContext {
	const pack: Pick<OperatorPack, 'currency' | 'timeZone' | 'numberPlan' | 'balances' | 'dialect'> = {
		currency: 'RUB',
		timeZone: 'Europe/Moscow',
		numberPlan: {
			countryCode: '7',
			trunkPrefix: '8',
			nationalLength: 10,
			mobilePrefixes: ['9'],
			groups: [3, 3, 2, 2],
			separators: [' ', ' ', '-', '-']
		},
		balances,
		dialect
	};
	const api = { tmf632: '/tmf632', tmf654: '/tmf654' };
	return { line: idOf(LINE), number: LINE, pack: { ...pack, api } as OperatorPack };
}
