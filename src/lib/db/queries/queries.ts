/**
 * Everything screens read, live: each observable emits at once and again whenever its rows change, whoever changed them: this
 * page, another tab or the worker. Imports nothing of `sync` or `api`, so that the first paint does not wait for them.
 */
import type { AppDatabase } from '../database';
import type { Live } from '../observe';
import { cards } from './cards';
import { freshness } from './freshness';
import { home } from './home';
import { movements } from './movements';
import { openCount, outbox } from './outbox';
import { products } from './products';
import { security } from './security';
import { session } from './session';
import { settings } from './settings';
import type { FreshnessMap } from '$lib/domain/freshness';
import type { HomeData } from '$lib/domain/home';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { SecurityNotices, SessionState, Visit } from '$lib/domain/session';
import type { Settings } from '$lib/domain/settings';
import type { Movement, OwnedProduct, SavedCard } from '$lib/domain/subscriber';

export interface Queries {
	session(): Live<SessionState | null>;
	home(line: Msisdn): Live<HomeData>;
	outbox(line: Msisdn): Live<OutboxEntry[]>;
	openCount(line: Msisdn): Live<number>;
	movements(line: Msisdn, limit: number): Live<{ rows: Movement[]; more: boolean }>;
	products(line: Msisdn): Live<OwnedProduct[]>;
	cards(line: Msisdn): Live<SavedCard[]>;
	freshness(line: Msisdn): Live<FreshnessMap>;
	security(line: Msisdn): Live<{ notices: SecurityNotices | null; visits: Visit[] }>;
	settings(): Live<Settings>;
}

export function createQueries(db: AppDatabase): Queries {
	return {
		session: () => session(db),
		home: (line) => home(db, line),
		outbox: (line) => outbox(db, line),
		openCount: (line) => openCount(db, line),
		movements: (line, limit) => movements(db, line, limit),
		products: (line) => products(db, line),
		cards: (line) => cards(db, line),
		freshness: (line) => freshness(db, line),
		security: (line) => security(db, line),
		settings: () => settings(db)
	};
}
