import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { ofLine } from '../line-range';
import type { LineId } from '$lib/domain/line';
import type { SecurityNotices, SignedInDevice, Visit } from '$lib/domain/session';

export interface Security {
	notices: SecurityNotices | null;
	visits: Visit[];
	devices: SignedInDevice[];
}

/**
 * The three notice switches; the visits, newest first; the devices, this one first and then the one
 * used last.
 */
export function security(db: AppDatabase, line: LineId): Live<Security> {
	return observe(db, async () => {
		const [notices, visits, devices] = await Promise.all([
			db.notices.get(line),
			ofLine(db.visits, line, 'id').toArray(),
			ofLine(db.devices, line, 'id').toArray()
		]);
		return {
			notices: notices ?? null,
			visits: visits.sort((a, b) => b.at - a.at),
			devices: devices.sort((a, b) => Number(b.current) - Number(a.current) || b.lastUsedAt - a.lastUsedAt)
		};
	});
}
