import { live } from '$lib/db/queries/live.svelte';
import { CHARGED } from '$lib/domain/insights/facts';
import type { Subscription } from '$lib/domain/insights/subscription';
import { findSubscriptions } from '$lib/domain/insights/subscriptions';
import type { LineId } from '$lib/domain/line';
import { zoneCalendar } from '$lib/domain/usage/calendar';
import type { UsageRecord } from '$lib/domain/usage/record';
import { offers } from '$lib/operator/offers';
import { untrack } from 'svelte';
import type { AppContext } from '../app-context';
import { lazyLineQuery, lazyQueries } from './lazy-query.svelte';
import { liveCatalogue } from './live-catalogue.svelte';

/** More than anybody has in the year that is kept. */
const EVERY = 10_000;
/** Days that are looked through: two fees of a year are among them. */
const BACK = 400;
/** Between two readings, in milliseconds. */
const CALM = 2_000;

/** The charges of a line, and since when they are all here. */
interface Charges {
	line: LineId;
	records: readonly UsageRecord[];
	from: number | undefined;
}

/**
 * What the line pays for again and again, by what is stored; `undefined` while that is being read.
 * Records are read again when the operator has been heard, and not with every page of an intake.
 * Call while a component is being set up.
 */
export function liveSubscriptions(app: AppContext) {
	const calendar = $derived(zoneCalendar(app.pack.timeZone));
	const today = $derived(calendar.dayOf(app.now()));
	const hasUsage = $derived(offers(app.pack, 'usage'));
	const catalogue = liveCatalogue(app);
	const asked = lazyLineQuery(app, app.support, (queries, line) => queries.operations(line));
	const movements = lazyLineQuery(app, app.catalogue, (queries, line) => queries.movements(line, EVERY));
	const usage = lazyQueries(app.usage);
	const intake = live(() => (usage.current && app.viewed ? usage.current.intake(app.viewed.id) : undefined));
	const isKnown = $derived(intake.current !== undefined);
	const heard = $derived(intake.current?.checkedAt);
	const from = $derived(intake.current?.knownFrom);
	let charges = $state.raw<Charges>();

	$effect(() => {
		const [queries, line] = [usage.current, app.viewed?.id];
		if (!queries || line === undefined || !isKnown) return;
		void heard;
		const [since, range] = [from, { from: today - BACK, to: today }];
		let over = false;
		const tell = (records: readonly UsageRecord[], known: number | undefined) => {
			if (!over) charges = { line, records, from: known };
		};
		const read = () =>
			void queries.recordsNow(line, { range, filter: { categories: CHARGED }, limit: EVERY }).then(
				({ records }) => tell(records, since),
				// The statement of the account is left to tell.
				() => tell([], undefined)
			);
		// While an intake goes on the operator is heard with every page.
		const timer = setTimeout(read, untrack(() => charges)?.line === line ? CALM : 0);
		return () => {
			over = true;
			clearTimeout(timer);
		};
	});

	const found = $derived.by((): Subscription[] | undefined => {
		const { current: data } = catalogue;
		const known = hasUsage ? charges : { line: app.viewed?.id, records: [], from: undefined };
		if (!data || !movements.current || !asked.current || known?.line !== app.viewed?.id || !known) return undefined;
		const { products, catalogue: offerings, outbox } = data;
		return findSubscriptions({
			...{ now: app.now(), currency: app.pack.currency, calendar, products, catalogue: offerings, outbox },
			...{ movements: movements.current.rows, charges: known.records, operations: asked.current.operations },
			chargesFrom: known.from
		});
	});

	return {
		get current() {
			return found;
		},
		/** What is owned and sold, and what is under way about it. */
		get catalogue() {
			return catalogue.current;
		},
		get missing() {
			return catalogue.missing || asked.missing || (hasUsage && usage.missing);
		}
	};
}
