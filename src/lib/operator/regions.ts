import type { OperatorPack, Region } from './pack';
import { partOf } from './part';

const regionsPart = partOf<readonly Region[]>(
	import.meta.glob('./packs/*/regions.ts', { eager: true, import: 'regions' })
);

/** The longest part of what is known of an operator; the worker does without as well. */
export const regionsOf = (pack: Pick<OperatorPack, 'id'>): readonly Region[] => regionsPart(pack) ?? [];
