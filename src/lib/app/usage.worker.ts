/**
 * Reads, packs and stores usage, so that the page never stands still for it. What a power cut takes
 * can be fetched again.
 */
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase, DATABASE_NAME } from '$lib/db/database';
import { createUsageWriter } from '$lib/db/usage/writer';
import { serverPackOf } from '$lib/operator/server-packs';
import { serveUsage } from '$lib/sync/usage/usage-worker-server';
import { usageDecoders } from '$lib/sync/usage/usage-decoders';

serveUsage(
	self,
	createUsageWriter(new AppDatabase(ownUpgrades, DATABASE_NAME, 'relaxed')),
	usageDecoders(serverPackOf)
);
