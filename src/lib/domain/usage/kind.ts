import { CATEGORIES, DIRECTIONS, UNITS, type Category, type Direction, type Unit } from './record';

/**
 * Category, direction and unit in one small number, as records and totals are stored. New categories continue the numbers, so old rows
 * keep their meaning. Room for 14 categories below 128: a packed day uses the eighth bit for cancelled records.
 */
export interface Kind {
	category: Category;
	direction: Direction;
	unit: Unit;
}

const KINDS: readonly Kind[] = CATEGORIES.flatMap((category) =>
	DIRECTIONS.flatMap((direction) => UNITS.map((unit) => ({ category, direction, unit })))
);

export const KIND_COUNT = KINDS.length;

const CATEGORY_AT = new Map(CATEGORIES.map((name, index) => [name, index * DIRECTIONS.length * UNITS.length]));
const DIRECTION_AT = new Map(DIRECTIONS.map((name, index) => [name, index * UNITS.length]));
const UNIT_AT = new Map(UNITS.map((name, index) => [name, index]));

export function kindCode({ category, direction, unit }: Kind): number {
	return (CATEGORY_AT.get(category) ?? 0) + (DIRECTION_AT.get(direction) ?? 0) + (UNIT_AT.get(unit) ?? 0);
}

/** Throws for a code no version known here has written. */
export function kindOf(code: number): Kind {
	const kind = KINDS[code];
	if (kind === undefined) throw new RangeError(`No kind of usage has the code ${code}`);
	return kind;
}
