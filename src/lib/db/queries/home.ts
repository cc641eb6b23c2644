import type { AppDatabase } from '../database';
import type { Live } from '../observe';
import { observeTogether } from '../observe-together';
import { ofLine } from '../line-range';
import { freshnessRows, queueAbout } from '../line-rows';
import { topUp } from '$lib/domain/commands/top-up';
import { entryReader } from '$lib/domain/entry-reader';
import { projectHome, type HomeData } from '$lib/domain/home';
import type { LineId } from '$lib/domain/line';

/** All of the queue that home shows of itself. */
const readTopUp = entryReader({ 'top-up': topUp });

/** Everything the home screen shows, read in one go so that its parts agree with each other. */
export function readHome(db: AppDatabase, line: LineId): Promise<HomeData> {
	return db.transaction(
		'r',
		[
			db.lines,
			db.linkedLines,
			db.owners,
			db.balances,
			db.allowances,
			db.products,
			db.offerings,
			db.outbox,
			db.freshness,
			db.marks
		],
		async () => {
			const [{ number, outbox }, owners, balances, allowances, products, offerings, freshness, smsValues] =
				await Promise.all([
					queueAbout(db, line, readTopUp),
					ofLine(db.owners, line, 'id').toArray(),
					ofLine(db.balances, line, 'id').toArray(),
					ofLine(db.allowances, line, 'id').toArray(),
					ofLine(db.products, line, 'id').toArray(),
					ofLine(db.offerings, line, 'id').toArray(),
					freshnessRows(db, line),
					ofLine(db.marks, line, 'id').toArray()
				]);
			const owner = owners[0] ?? null;
			return projectHome(number, {
				owner,
				balances,
				allowances,
				products,
				offerings,
				outbox,
				freshness,
				smsValues
			});
		}
	);
}

export function home(db: AppDatabase, line: LineId): Live<HomeData> {
	return observeTogether(db, `home ${line}`, () => readHome(db, line));
}
