import type { Condition } from '../../domain/subscriber';
import type { OperatorPack } from '../../operator/pack';
import { readMeasure } from './measure';

interface Value {
	value: string;
	unitOfMeasure?: string | undefined;
}

/** «1 500 минут», «1.5 GB». */
const MEASURED = /^(\d[\d\s.,]*?)\s?(\p{L}+\.?)$/u;

/**
 * A condition with what it measures, if it is one amount of something known: its unit beside it, or
 * in the words themselves. Else the words stay all there is.
 */
export function toCondition(name: string, values: readonly Value[], pack: OperatorPack): Condition {
	const said = values.filter(({ value }) => value !== '');
	const condition = {
		name,
		value: said.map(({ value, unitOfMeasure }) => [value, unitOfMeasure].filter(Boolean).join(' ')).join(', ')
	};
	const [, number, unit] = MEASURED.exec(condition.value) ?? [];
	if (number === undefined || said.length !== 1) return condition;
	const measure = readMeasure(pack, number, unit);
	return measure ? { ...condition, measure: { amount: measure.value, unit: measure.unit } } : condition;
}
