import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '../../../src/lib/db/database';
import { createUsageWriter } from '../../../src/lib/db/usage/writer';
import { serveUsage } from '../../../src/lib/sync/usage/usage-worker-server';
import { readBody } from './records';

serveUsage(self, createUsageWriter(new AppDatabase(ownUpgrades, self.name, 'relaxed')), () => (body) => ({
	records: readBody(body),
	unreadable: 0
}));
