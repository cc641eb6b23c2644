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
import type { FreshnessMap } from '$lib/domain/freshness';
import type { HomeData } from '$lib/domain/home';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { SecurityNotices, SessionState, Visit } from '$lib/domain/session';
import type { Settings } from '$lib/domain/settings';
import type { Movement, OwnedProduct, SavedCard } from '$lib/domain/subscriber';
import type { Observable } from 'dexie';

export interface Queries {
	session(): Observable<SessionState | null>;
	home(line: Msisdn): Observable<HomeData>;
	outbox(line: Msisdn): Observable<OutboxEntry[]>;
	openCount(line: Msisdn): Observable<number>;
	movements(line: Msisdn, limit: number): Observable<{ rows: Movement[]; more: boolean }>;
	products(line: Msisdn): Observable<OwnedProduct[]>;
	cards(line: Msisdn): Observable<SavedCard[]>;
	freshness(line: Msisdn): Observable<FreshnessMap>;
	security(line: Msisdn): Observable<{ notices: SecurityNotices | null; visits: Visit[] }>;
	settings(): Observable<Settings>;
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
