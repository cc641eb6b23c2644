import type { TariffPlan } from '$lib/domain/rating/tariff-plan';
import type { UsageRecord } from '$lib/domain/usage/record';
import type { Instant } from '$lib/domain/instant';
import { m } from '$lib/i18n/paraglide/messages.js';
import { explain } from './explain';
import { costTone } from './record-labels';

/** The tariff in force, as far as it is known, and since when. */
export interface Rules {
	plan: TariffPlan;
	since?: Instant | undefined;
}

/**
 * Why nothing was charged, for the row of a record: nobody pays for what comes in, or a package
 * took it. `undefined` where it was, or may be.
 */
export function freeLabel(record: UsageRecord, rules: Rules | undefined): string | undefined {
	const tone = costTone(record);
	if (tone === 'free') return record.direction === 'in' ? m.records_why_incoming() : undefined;
	if (tone !== 'zero' || record.fraction !== undefined) return undefined;
	const found = rules && explain(record, rules.plan, rules.since);
	if (found === undefined) return m.records_why_unknown();
	return found.kind === 'package' ? m.records_why_package() : m.records_why_tariff();
}
