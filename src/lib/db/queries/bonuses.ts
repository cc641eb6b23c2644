import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { freshnessRows } from '../line-rows';
import { linesRows } from '../queue-rows';
import { observe, type Live } from '../observe';
import { projectBonuses, type BonusData } from '$lib/domain/bonus/board';
import type { LineId } from '$lib/domain/line';

export interface BonusQueries {
	/** The operator's programme of points, and what is under way about it. */
	bonuses(line: LineId): Live<BonusData>;
}

export function createBonusQueries(db: AppDatabase): BonusQueries {
	return { bonuses: (line) => observe(db, () => readBonuses(db, line)) };
}

function readBonuses(db: AppDatabase, line: LineId): Promise<BonusData> {
	const tables = [db.memberships, db.points, db.pointsHistory, db.rewards, db.balances, db.outbox, db.freshness];
	return db.transaction('r', tables, async () => {
		const [memberships, lots, history, rewards, balances, outbox, freshness] = await Promise.all([
			ofLine(db.memberships, line, 'id').toArray(),
			ofLine(db.points, line, 'id').toArray(),
			ofLine(db.pointsHistory, line, 'id').toArray(),
			ofLine(db.rewards, line, 'id').toArray(),
			ofLine(db.balances, line, 'id').toArray(),
			linesRows(db, line),
			freshnessRows(db, line)
		]);
		return projectBonuses({ memberships, lots, history, rewards, balances, outbox, freshness });
	});
}
