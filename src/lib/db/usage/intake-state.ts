import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import { mayStore, whoseTables, type WhoseUsage } from './whose';
import type { LineId } from '$lib/domain/line';
import { intakeNotBegun, type UsageIntake } from '$lib/domain/usage/intake';

/** What changes in the state of an intake; `undefined` takes a field away. */
export type IntakeProgress = { [Field in keyof Omit<UsageIntake, 'timeZone'>]?: UsageIntake[Field] | undefined };

export function stateAfter(
	state: UsageIntake,
	progress: IntakeProgress | ((state: UsageIntake) => IntakeProgress) = {}
): UsageIntake {
	const change = typeof progress === 'function' ? progress(state) : progress;
	const fields = Object.entries({ ...state, ...change }).filter(([, value]) => value !== undefined);
	return Object.fromEntries(fields) as unknown as UsageIntake;
}

export async function intakeOf(db: AppDatabase, line: LineId): Promise<UsageIntake | undefined> {
	return withReconnect(db, () => db.usageSync.get(line));
}

/**
 * What the operator said without sending records, or why it did not answer. `undefined`, and
 * nothing is stored, when the sign-in is over, or the right to a linked line's. The mark stays:
 * whoever knows the records knows them still.
 */
export function changeIntake(
	db: AppDatabase,
	whose: WhoseUsage,
	timeZone: string,
	change: (state: UsageIntake) => IntakeProgress
): Promise<UsageIntake | undefined> {
	const { line } = whose;
	return withReconnect(db, () =>
		db.transaction('rw', [...whoseTables(db, whose), db.usageSync], async () => {
			if (!(await mayStore(db, whose))) return undefined;
			const row = (await db.usageSync.get(line)) ?? { ...intakeNotBegun(timeZone), line, mark: '' };
			const intake = stateAfter(row, change);
			await db.usageSync.put({ ...intake, line, mark: row.mark });
			return intake;
		})
	);
}
