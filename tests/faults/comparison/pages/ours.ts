import { idOf } from '$lib/domain/line.fixture';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '$lib/db/database';
import { entriesOf } from '$lib/db/repositories/outbox';
import { serverPackOf } from '$lib/operator/server-packs';
import { backgroundSync, type SyncCapableRegistration } from '$lib/platform/background-sync';
import { systemClock } from '$lib/platform/clock';
import { browserConnectivity } from '$lib/platform/connectivity';
import { randomIds } from '$lib/platform/ids';
import { availableLocks } from '$lib/platform/locks';
import { consoleLog } from '$lib/platform/log';
import { systemRandom } from '$lib/platform/random';
import { createEngine } from '$lib/sync/engine';
import { card, controlled, cookie, LINE } from './bare';
import { topUpFrom } from '$lib/domain/top-up';

const db = new AppDatabase(ownUpgrades);
const engine = createEngine({
	db,
	packOf: serverPackOf,
	language: () => Promise.resolve('ru'),
	fetch: (request) => fetch(request),
	clock: systemClock,
	ids: randomIds,
	random: systemRandom,
	locks: availableLocks(navigator.locks),
	log: consoleLog({ verbose: false }),
	backgroundSync: backgroundSync(
		() => navigator.serviceWorker.getRegistration() as Promise<SyncCapableRegistration | undefined>
	)
});

await controlled('/worker-ours.js');
engine.start(browserConnectivity(window));

window.side = {
	async signIn() {
		await cookie();
		await db.lines.put({ line: idOf(LINE), number: LINE });
		await db.session.put({
			id: 'current',
			line: idOf(LINE),
			status: 'active',
			method: 'network',
			signedInAt: Date.now(),
			hasPermanentPassword: true
		});
		void engine.signedIn();
	},
	async pay(minor) {
		const saved = {
			line: idOf(LINE),
			id: card(),
			name: '',
			brand: '',
			lastFour: '4242',
			expires: '2030-01',
			preferred: true,
			usable: true
		} as const;
		return (await engine.actions.confirm(topUpFrom(saved, LINE, LINE, { minor, currency: 'RUB' }))).key;
	},
	visible: async () => (await entriesOf(db, idOf(LINE))).map(({ key }) => key)
};
