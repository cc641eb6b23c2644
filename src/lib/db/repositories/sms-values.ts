/**
 * Values from texts of the operator. What the network says later hides them at once
 * (`isNewerThanNetwork`) and takes them out soon after.
 */
import type { Instant } from '$lib/domain/instant';
import { isNewerThanNetwork, type SmsValue } from '$lib/domain/sms-value';
import type { LineId } from '$lib/domain/line';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import { ofLine } from '../line-range';
import { freshnessRows } from '../line-rows';

/**
 * Keeps those that are newer than what the network said and than what an earlier text said, and
 * only while their line is signed in. Returns them.
 */
export function saveSmsValues(
	db: AppDatabase,
	line: LineId,
	smsValues: readonly SmsValue[],
	now: Instant
): Promise<SmsValue[]> {
	return withReconnect(db, () =>
		db.transaction('rw', db.session, db.freshness, db.marks, async () => {
			if ((await db.session.get('current'))?.line !== line) return [];
			const freshness = await freshnessRows(db, line);
			const before = await ofLine(db.marks, line, 'id').toArray();
			const news = smsValues.filter(
				(smsValue) =>
					smsValue.line === line &&
					isNewerThanNetwork(smsValue, freshness, now) &&
					before.every(({ id, at }) => id !== smsValue.id || at <= smsValue.at || at > now)
			);
			await db.marks.bulkPut(news);
			return news;
		})
	);
}

/** Takes out those that the network has outdated. */
export function dropOutdatedSmsValues(db: AppDatabase, line: LineId, now: Instant): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.freshness, db.marks, async () => {
			const freshness = await freshnessRows(db, line);
			const smsValues = await ofLine(db.marks, line, 'id').toArray();
			await db.marks.bulkDelete(
				smsValues.filter((smsValue) => !isNewerThanNetwork(smsValue, freshness, now)).map(({ id }) => [line, id])
			);
		})
	);
}
