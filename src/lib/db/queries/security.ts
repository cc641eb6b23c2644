import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { ofLine } from '../line-range';
import type { Msisdn } from '$lib/domain/msisdn';
import type { SecurityNotices, Visit } from '$lib/domain/session';

/** The three notice switches and the visits, newest first. */
export function security(db: AppDatabase, line: Msisdn): Live<{ notices: SecurityNotices | null; visits: Visit[] }> {
	return observe(db, async () => {
		const [notices, visits] = await Promise.all([db.notices.get(line), ofLine(db.visits, line, 'id').toArray()]);
		return { notices: notices ?? null, visits: visits.sort((a, b) => b.at - a.at) };
	});
}
