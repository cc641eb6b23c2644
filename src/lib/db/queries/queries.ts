/**
 * Everything screens read, live: each observable emits at once and again whenever its rows change, whoever changed them: this
 * page, another tab or the worker. Imports nothing of `sync` or `api`, so that the first paint does not wait for them.
 */
import type { AppDatabase } from '../database';
import { cards } from './cards';
import { freshness } from './freshness';
import { home } from './home';
import { movements } from './movements';
import { openCount, outbox } from './outbox';
import { products } from './products';
import { security } from './security';
import { session } from './session';
import { settings } from './settings';
import type { Msisdn } from '$lib/domain/msisdn';

export type Queries = ReturnType<typeof createQueries>;

export function createQueries(db: AppDatabase) {
	return {
		session: () => session(db),
		home: (line: Msisdn) => home(db, line),
		outbox: (line: Msisdn) => outbox(db, line),
		openCount: (line: Msisdn) => openCount(db, line),
		movements: (line: Msisdn, limit: number) => movements(db, line, limit),
		products: (line: Msisdn) => products(db, line),
		cards: (line: Msisdn) => cards(db, line),
		freshness: (line: Msisdn) => freshness(db, line),
		security: (line: Msisdn) => security(db, line),
		settings: () => settings(db)
	};
}
