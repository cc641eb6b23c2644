import { idOf } from '$lib/domain/line.fixture';
import Dexie from 'dexie';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '../../../src/lib/db/database';
import { systemClock } from '../../../src/lib/platform/clock';
import { readReport } from '../../../src/lib/db/usage/reader';
import { remoteUsage } from '../../../src/lib/sync/usage/remote-usage';
import { LINE, TIME_ZONE, type Side } from './records';

/** The app's own code as it is: a worker takes in, the page asks. */
export function packedSide(name = 'bench-packed'): Side & { db: AppDatabase } {
	const db = new AppDatabase(ownUpgrades, name);
	const remote = remoteUsage(
		() => new Worker(new URL('./packed.worker.ts', import.meta.url), { type: 'module', name }),
		systemClock
	);
	return {
		db,
		prepare: async () =>
			void (await remote.ingest({
				line: idOf(LINE),
				timeZone: TIME_ZONE,
				operator: 'mts-ru',
				specifications: [],
				bodies: []
			})),
		fill: async (body) =>
			void (await remote.ingest({
				line: idOf(LINE),
				timeZone: TIME_ZONE,
				operator: 'mts-ru',
				specifications: [],
				bodies: [body]
			})),
		ask: async (question) => {
			const { groups } = await readReport(db, idOf(LINE), question);
			return Object.fromEntries(groups.map(({ key, totals }) => [key, totals.cost]));
		},
		remove: async () => {
			remote.end();
			db.close();
			await Dexie.delete(db.name);
		}
	};
}
