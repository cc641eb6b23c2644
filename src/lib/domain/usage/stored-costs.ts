/**
 * Columns of costs as they are stored, in days and in sums alike: in minor units where that is
 * exact, which is short and what nearly all are; in fine units where one has a fraction. The format
 * that stands first in every stored row tells which.
 */
import type { ByteReader, ByteWriter } from './bytes';
import { FormatError } from './bytes';
import { sumAt } from './columns';
import { FINE } from './cost';

/** Fine units in one of what is stored, by format. */
const UNIT = { 1: FINE, 2: 1 } as const;

export type CostFormat = keyof typeof UNIT;

/** `costs` in fine units. */
export function costFormat(costs: readonly number[] | Float64Array): CostFormat {
	for (const cost of costs) if (cost % FINE !== 0) return 2;
	return 1;
}

/** Of a stored `what`; throws FormatError for a format that no version known here has written. */
export function readFormat(reader: ByteReader, what: string): CostFormat {
	const format = reader.whole();
	if (format !== 1 && format !== 2) throw new FormatError(`A ${what} is stored in the unknown format ${format}`);
	return format;
}

export function writeCosts(writer: ByteWriter, costs: readonly number[] | Float64Array, format: CostFormat): void {
	const unit = UNIT[format];
	for (const cost of costs) writer.signed(cost / unit);
}

/** In fine units. */
export function readCosts(reader: ByteReader, count: number, format: CostFormat): Float64Array {
	const costs = reader.signeds(count);
	const unit = UNIT[format];
	for (let index = 0; index < count; index += 1) costs[index] = sumAt(costs, index) * unit;
	return costs;
}
