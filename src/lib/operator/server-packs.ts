import type { OperatedLine } from '../domain/line';
import type { OwnDialect } from './dialect';
import type { OperatorPack } from './pack';
import { packOf, PACKS, type Packs } from './packs';
import { partOf } from './part';

const own = partOf<OwnDialect>(import.meta.glob('./packs/*/server.ts', { eager: true, import: 'server' }));

/** The packs with how their servers speak, for the engine and whatever else reads answers. */
export const SERVER_PACKS = PACKS.map((pack): OperatorPack => ({
	...pack,
	dialect: own(pack) ?? {}
})) as unknown as Packs;

/** {@link packOf}, with how its servers speak. */
export const serverPackOf = (of: Partial<OperatedLine> | undefined): OperatorPack => packOf(of, SERVER_PACKS);
