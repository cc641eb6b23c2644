import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '$lib/db/database';

/**
 * The database of a phone: an onlooker's connection, and those of the browsers that come and go.
 */
export class Disk {
	readonly onlooker: AppDatabase;
	/** Opening one takes longer than most of a schedule. */
	#left: AppDatabase | undefined;

	constructor(name: string) {
		this.onlooker = new AppDatabase(ownUpgrades, name);
	}

	connect(): AppDatabase {
		const left = this.#left ?? new AppDatabase(ownUpgrades, this.onlooker.name);
		this.#left = undefined;
		return left;
	}

	leave(connection: AppDatabase): void {
		this.#left = connection;
	}

	/** Of what schedules fill. */
	async clear(): Promise<void> {
		const { session, outbox, freshness, settings, chatDesks } = this.onlooker;
		const tables = [session, outbox, freshness, settings, chatDesks];
		await this.onlooker.transaction('rw', tables, async () => Promise.all(tables.map((table) => table.clear())));
	}

	close(): void {
		this.onlooker.close();
		this.#left?.close();
	}
}
