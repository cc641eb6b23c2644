import type { OwnDialect } from '../../operator/dialect';
import type { BalanceRule, OperatorPack } from '../../operator/pack';
import { mtsRu } from '../../operator/packs/mts-ru';
import type { MapContext } from './fields';

export const LINE = '+79000000001';

/** A context of an operator that writes as the standard does, but for what is told. */
export function contextOf(dialect: OwnDialect = {}, balances: BalanceRule[] = mtsRu.balances): MapContext {
	const pack: OperatorPack = { ...mtsRu, timeZone: 'Europe/Moscow', balances, dialect };
	return { line: LINE, pack };
}
