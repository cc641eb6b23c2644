import Dexie, { type Table } from 'dexie';
import { instantsOf, zoneCalendar } from '../../../src/lib/domain/usage/calendar';
import { firstDayOf, monthOf, weekStart } from '../../../src/lib/domain/usage/day';
import type { UsageRecord } from '../../../src/lib/domain/usage/record';
import { readBody, TIME_ZONE, type Answer, type Question, type Side } from './records';

/** Plain Dexie: a row per record, indexes for ranges of time and for a number's records. */
export function rowsSide(): Side {
	const db = new Dexie('bench-rows');
	db.version(1).stores({ usage: 'id, at, party' });
	const usage = db.table('usage') as Table<UsageRecord, string>;
	const calendar = zoneCalendar(TIME_ZONE);
	return {
		prepare: async () => void (await db.open()),
		fill: async (body) => void (await usage.bulkPut(readBody(body))),
		ask: async ({ range, grouping }) => {
			const { from, before } = instantsOf(calendar, range);
			const answer: Answer = {};
			for (const record of await usage.where('at').between(from, before).toArray()) {
				const key = keyOf(record, grouping, calendar.dayOf);
				answer[key] = (answer[key] ?? 0) + record.cost;
			}
			return answer;
		},
		remove: () => db.delete()
	};
}

function keyOf(record: UsageRecord, grouping: Question['grouping'], dayOf: (at: number) => number): string | number {
	switch (grouping) {
		case 'day':
			return dayOf(record.at);
		case 'week':
			return weekStart(dayOf(record.at));
		case 'month':
			return firstDayOf(monthOf(dayOf(record.at)));
		case 'number':
			return record.party;
		case 'category':
		case 'direction':
		case 'service':
			return record[grouping];
	}
}
