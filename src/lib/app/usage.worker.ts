/**
 * Reads, packs and stores usage, so that the page never stands still for it. What a power cut takes
 * can be fetched again.
 */
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase, DATABASE_NAME } from '$lib/db/database';
import { askingFor, keyOfPages, lockChannel } from '$lib/db/lock/lock-channel';
import { createUsageWriter } from '$lib/db/usage/writer';
import { serverPackOf } from '$lib/operator/server-packs';
import { serveUsage } from '$lib/sync/usage/usage-worker-server';
import { usageDecoders } from '$lib/sync/usage/usage-decoders';

const db = new AppDatabase(ownUpgrades, DATABASE_NAME, 'relaxed');
const ask = keyOfPages(db, lockChannel(db.name));

serveUsage(self, askingFor(ask, createUsageWriter(db)), usageDecoders(serverPackOf));
