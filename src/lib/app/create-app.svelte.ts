/**
 * The page's composition root: the database, its live queries, the engine behind the actions, and
 * what every screen is told.
 */
import { lazyUpgrades } from '$lib/db/lazy-upgrades';
import { AppDatabase } from '$lib/db/database';
import { live } from '$lib/db/queries/live.svelte';
import { createQueries } from '$lib/db/queries/queries';
import type { LineId } from '$lib/domain/line';
import type { LinkedLine, ViewedLine } from '$lib/domain/viewed-line';
import type { StorageError } from '$lib/domain/storage-error';
import type { AppContext } from '$lib/features/shared/app-context';
import { createFormat } from '$lib/i18n/format';
import { speakPageLocale } from '$lib/i18n/page-locale';
import { packOf } from '$lib/operator/packs';
import { browserConnectivity } from '$lib/platform/connectivity';
import { afterFirstPaint } from '$lib/platform/first-paint';
import { requestPersistence } from '$lib/platform/storage';
import {
	rememberAppearance,
	rememberedAppearance,
	showAccent,
	showAppearance,
	showLanguage,
	showThemeColor
} from './appearance';
import { lazyActions } from './lazy-actions';
import { reachOf } from './reach';
import { TickingClock } from './ticking-clock.svelte';

/** What the first screen is read without. */
const engine = () => import('./page-engine');
const later = () => import('./later-queries');

/** Opening takes a fraction of a second, an upgrade some seconds. Milliseconds. */
const PATIENCE = 15_000;

/** Call while the root component is being set up: it lives as long as the page. */
export function createApp(): AppContext {
	const db = new AppDatabase(lazyUpgrades);
	const queries = createQueries(db);
	const clock = new TickingClock();
	const connectivity = browserConnectivity(window);
	const locale = speakPageLocale();

	let maybeOnline = $state(connectivity.maybeOnline());
	let lost = $state<AppDatabase['lost']>();
	let slow = $state(false);
	const session = live(() => queries.session());
	const id = $derived(session.current?.line);
	const number = $derived(session.current?.number);
	/** One object for as long as it is the same line, however often the session's row changes. */
	const line = $derived(id && number && { id, number });
	/** A linked line, for as long as the one that chose it is signed in. */
	let chosen = $state.raw<{ by: LineId; line: LinkedLine }>();
	const viewed = $derived<ViewedLine | undefined>(chosen && chosen.by === id ? chosen.line : line);
	/** Codes and hotlines are those of the line's operator behind the lock too. */
	let behindLock = $state.raw<Parameters<typeof packOf>[0]>();
	const pack = $derived(packOf(session.current ?? behindLock));
	const freshness = live(() => (id === undefined ? undefined : queries.freshness(id)));
	const settings = live(() => queries.settings());
	let answeredAt = $state(0);
	/** Whose kept things of this tab are in memory again; `null` nobody's. */
	let unsealed = $state<LineId | null>();
	const reach = $derived(
		reachOf({
			maybeOnline,
			active: session.current?.status === 'active',
			balances: freshness.current?.balances,
			answeredAt
		})
	);
	const format = $derived(
		createFormat({ locale, timeZone: pack.timeZone, numberPlan: pack.numberPlan, now: clock.now() })
	);
	const actions = lazyActions(async () => {
		await afterFirstPaint();
		const { startPageEngine } = await engine();
		return startPageEngine(db, connectivity, { locale, onAnswer: () => (answeredAt = Date.now()) });
	});

	function view(wanted?: LinkedLine): void {
		chosen = id && wanted && { by: id, line: wanted };
		void actions.view(wanted?.id).catch(() => undefined);
	}
	// Whoever signs in next begins with their own line.
	$effect(() => {
		if (chosen && chosen.by !== id) view();
	});

	const root = document.documentElement;
	showLanguage(locale, root);
	const remembered = rememberedAppearance();
	if (remembered) showAppearance(remembered, document);
	else showThemeColor(document);

	// Opening the app is asking for its data, whichever screen comes first; it also starts the
	// engine, which delivers what waits.
	let opened = false;
	$effect(() => {
		if (opened || session.current === undefined) return;
		opened = true;
		void actions.session.expireIfOver();
		if (session.current !== null) void actions.refresh('pull');
	});
	$effect(() => {
		if ((session.error as StorageError | undefined)?.reason === 'locked')
			void later().then(async (all) => (behindLock = await all.sessionBehindLock(db)));
	});
	// What one subscriber has begun to type is not for the next one.
	$effect(() => {
		if (session.current === undefined) return;
		const of = id ?? null;
		void afterFirstPaint()
			.then(engine)
			.then(({ openVault }) => openVault(db, of))
			.catch(() => undefined)
			.finally(() => (unsealed = of));
	});
	$effect(() => db.whenLost(() => ({ lost } = db)));
	// A browser may also never answer.
	$effect(() => {
		const timer = setTimeout(() => (slow = true), PATIENCE);
		return () => clearTimeout(timer);
	});
	$effect(() => connectivity.subscribe(() => (maybeOnline = connectivity.maybeOnline())));
	// Asked once somebody is signed in: from then on there is something here that must not be
	// cleared under pressure.
	$effect(() => {
		if (line !== undefined) void requestPersistence(navigator.storage).catch(() => undefined);
	});
	$effect(() => showAccent(pack, root));
	$effect(() => {
		if (settings.current === undefined) return;
		showAppearance(settings.current, document);
		rememberAppearance(settings.current);
	});
	$effect(() => {
		const scheme = matchMedia('(prefers-color-scheme: dark)');
		const follow = () => showThemeColor(document);
		scheme.addEventListener('change', follow);
		return () => scheme.removeEventListener('change', follow);
	});

	return {
		get pack() {
			return pack;
		},
		get session() {
			return session.current;
		},
		get viewed() {
			return viewed;
		},
		get payer() {
			return line;
		},
		get unsealed() {
			return session.current !== undefined && unsealed === (id ?? null);
		},
		get reach() {
			return reach;
		},
		get unread() {
			if (session.current !== undefined) return lost;
			return (session.error as StorageError | undefined)?.reason ?? (slow ? 'closed' : undefined);
		},
		get format() {
			return format;
		},
		queries,
		view,
		actions,
		usage: async () => (await later()).createUsageQueries(db),
		catalogue: async () => (await later()).createCatalogueQueries(db),
		links: async () => (await later()).createLinkQueries(db),
		support: async () => (await later()).createSupportQueries(db),
		// Behind the lock the engine is wanted too.
		lock: async () => (await engine()).pageLock(db),
		now: () => clock.now()
	};
}
