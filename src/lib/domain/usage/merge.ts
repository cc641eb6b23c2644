import { exactCost } from './cost';
import { kindCode } from './kind';
import type { UsageRecord } from './record';

/**
 * Which of two copies of one record holds. A total order over contents, so that the outcome does
 * not depend on who came first: the higher revision; of the same revision the cancelled one; then
 * whatever is greater field by field (an operator that changes a record without saying so can't be
 * told right, only alike on every device).
 */
export function supersedes(a: UsageRecord, b: UsageRecord): boolean {
	const pairs: [number | string, number | string][] = [
		[a.revision, b.revision],
		[Number(a.cancelled), Number(b.cancelled)],
		[a.at, b.at],
		[kindCode(a), kindCode(b)],
		[a.amount, b.amount],
		[exactCost(a), exactCost(b)],
		[a.party, b.party],
		[a.service, b.service]
	];
	const [mine, theirs] = pairs.find(([left, right]) => left !== right) ?? [0, 0];
	return mine > theirs;
}

/**
 * One record per id, the one that holds. In any order and any number of times the same lists give
 * the same records: late, re-rated and cancelled records need no rules of their own.
 */
export function mergeRecords(...lists: readonly (readonly UsageRecord[])[]): Map<string, UsageRecord> {
	const merged = new Map<string, UsageRecord>();
	for (const list of lists)
		for (const record of list) {
			const known = merged.get(record.id);
			if (known === undefined || supersedes(record, known)) merged.set(record.id, record);
		}
	return merged;
}
