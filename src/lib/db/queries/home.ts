import type { AppDatabase } from '../database';
import type { Live } from '../observe';
import { observeTogether } from '../observe-together';
import { ofLine } from '../line-range';
import { freshnessRows, queueAbout } from '../line-rows';
import { projectHome, type HomeData } from '$lib/domain/home';
import type { LineId } from '$lib/domain/line';

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
					queueAbout(db, line),
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
