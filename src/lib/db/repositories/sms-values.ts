/** Values from texts of the operator. What the network says later hides them at once (`isNews`) and takes them out soon after. */
import type { Instant } from '$lib/domain/instant';
import { isNews, type Mark } from '$lib/domain/sms-value';
import type { LineId } from '$lib/domain/line';
import type { AppDatabase } from '../database';
import { keep } from '../reconnect';
import { ofLine } from '../line-range';
import { freshnessRows } from '../line-rows';

/**
 * Keeps those that are newer than what the network said and than what an earlier text said, and only while their line is signed in.
 * Returns them.
 */
export function keepMarks(db: AppDatabase, line: LineId, marks: readonly Mark[], now: Instant): Promise<Mark[]> {
	return keep(db, () =>
		db.transaction('rw', db.session, db.freshness, db.marks, async () => {
			if ((await db.session.get('current'))?.line !== line) return [];
			const freshness = await freshnessRows(db, line);
			const before = await ofLine(db.marks, line, 'id').toArray();
			const news = marks.filter(
				(mark) =>
					mark.line === line &&
					isNews(mark, freshness, now) &&
					before.every(({ id, at }) => id !== mark.id || at <= mark.at || at > now)
			);
			await db.marks.bulkPut(news);
			return news;
		})
	);
}

/** Takes out those that the network has outdated. */
export function dropOldMarks(db: AppDatabase, line: LineId, now: Instant): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.freshness, db.marks, async () => {
			const freshness = await freshnessRows(db, line);
			const marks = await ofLine(db.marks, line, 'id').toArray();
			await db.marks.bulkDelete(marks.filter((mark) => !isNews(mark, freshness, now)).map(({ id }) => [line, id]));
		})
	);
}
