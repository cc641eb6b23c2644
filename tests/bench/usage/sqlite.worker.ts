import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { instantsOf, zoneCalendar } from '../../../src/lib/domain/usage/calendar';
import { firstDayOf, monthOf, weekStart } from '../../../src/lib/domain/usage/day';
import { readBody, TIME_ZONE, type Answer, type Question } from './records';

type Call =
	{ call: 'prepare' } | { call: 'fill'; body: ArrayBuffer } | { call: 'ask'; question: Question } | { call: 'remove' };

const calendar = zoneCalendar(TIME_ZONE);
const opened = open();

/** The fastest of its file systems on OPFS: it needs no special headers and no second worker. */
async function open() {
	const sqlite3 = await sqlite3InitModule();
	const pool = await sqlite3.installOpfsSAHPoolVfs({ name: 'bench-pool', clearOnInit: true });
	const db = new pool.OpfsSAHPoolDb('/bench.db');
	// Settings an application would choose: room for the indexes in memory, no flush that a crash
	// of the page alone would need.
	db.exec(`pragma cache_size = -65536; pragma synchronous = normal; pragma temp_store = memory;
		create table usage(id text primary key, at integer, category text, direction text, unit text, party text,
		amount integer, cost integer, service text, revision integer, cancelled integer) without rowid;
		create index usage_at on usage(at); create index usage_party on usage(party);`);
	return { db, pool };
}

async function fill(body: ArrayBuffer): Promise<Answer> {
	const { db } = await opened;
	db.transaction(() => {
		const insert = db.prepare('insert or replace into usage values (?,?,?,?,?,?,?,?,?,?,?)');
		for (const r of readBody(body)) {
			const { id, at, category, direction, unit, party, amount, cost, service, revision, cancelled } = r;
			insert.bind([id, at, category, direction, unit, party, amount, cost, service, revision, Number(cancelled)]);
			insert.stepReset();
		}
		insert.finalize();
	});
	return {};
}

/**
 * Moscow's offset has not changed in the years measured, so SQL can cut the days; weeks and months
 * are made of them.
 */
const KEY = { number: 'party', category: 'category', direction: 'direction', service: 'service' } as const;
const DAY = '(at + 10800000) / 86400000';

async function ask({ range, grouping }: Question): Promise<Answer> {
	const { db } = await opened;
	const { from, before } = instantsOf(calendar, range);
	const byTime = grouping === 'day' || grouping === 'week' || grouping === 'month';
	const rows = db.exec({
		sql: `select ${byTime ? DAY : KEY[grouping]}, sum(cost) from usage where at >= ? and at < ? group by 1`,
		bind: [from, before],
		rowMode: 'array',
		returnValue: 'resultRows'
	}) as [string | number, number][];
	const answer: Answer = {};
	for (const [found, cost] of rows) {
		const day = Number(found);
		const key = grouping === 'week' ? weekStart(day) : grouping === 'month' ? firstDayOf(monthOf(day)) : found;
		answer[key] = (answer[key] ?? 0) + cost;
	}
	return answer;
}

async function remove(): Promise<Answer> {
	const { db, pool } = await opened;
	db.close();
	await pool.removeVfs();
	return {};
}

function run(message: Call): Promise<Answer> {
	switch (message.call) {
		case 'prepare':
			return opened.then(() => ({}));
		case 'fill':
			return fill(message.body);
		case 'ask':
			return ask(message.question);
		case 'remove':
			return remove();
	}
}

self.onmessage = ({ data }: MessageEvent<Call>) => {
	run(data).then(
		(answer) => self.postMessage({ answer }),
		(error: unknown) => self.postMessage({ error: String(error) })
	);
};
