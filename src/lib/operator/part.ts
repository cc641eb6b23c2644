import type { OperatorPack } from './pack';

/**
 * One part of every pack that has it, by the pack's id: `found` is what `import.meta.glob` gives
 * for `./packs/*\/<part>.ts`. A part is fetched with the module that names it, never with the packs
 * themselves: the first screen does without.
 */
export function partOf<Part>(
	found: Readonly<Record<string, Part>>
): (pack: Pick<OperatorPack, 'id'>) => Part | undefined {
	const parts = new Map(Object.entries(found).map(([path, part]) => [path.split('/').at(-2), part]));
	return ({ id }) => parts.get(id);
}
