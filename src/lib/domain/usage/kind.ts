import { CATEGORIES, DIRECTIONS, UNITS, type Category, type Direction, type Unit } from './record';

/**
 * Category, direction and unit in one small number, as records and totals are stored. New
 * categories continue the numbers, so old rows keep their meaning. Room for 14 categories below
 * 128: a packed day uses the eighth bit for cancelled records.
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

const places = <Name extends string>(names: readonly Name[], each: number) =>
	Object.fromEntries(names.map((name, index) => [name, index * each])) as Record<Name, number>;
const CATEGORY_AT = places(CATEGORIES, DIRECTIONS.length * UNITS.length);
const DIRECTION_AT = places(DIRECTIONS, UNITS.length);
const UNIT_AT = places(UNITS, 1);

export function kindCode({ category, direction, unit }: Kind): number {
	return CATEGORY_AT[category] + DIRECTION_AT[direction] + UNIT_AT[unit];
}

/** Throws for a code no version known here has written. */
export function kindOf(code: number): Kind {
	const kind = KINDS[code];
	if (kind === undefined) throw new RangeError(`No kind of usage has the code ${code}`);
	return kind;
}
