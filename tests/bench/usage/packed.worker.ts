import { AppDatabase } from '../../../src/lib/db/database';
import { createUsageWriter } from '../../../src/lib/db/usage/writer';
import { serveUsage } from '../../../src/lib/sync/usage/usage-worker-server';
import { readBody } from './records';

serveUsage(self, createUsageWriter(new AppDatabase(self.name, 'relaxed')), () => (body) => ({
	records: readBody(body),
	unreadable: 0
}));
