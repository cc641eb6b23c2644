import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { observe, type Live } from '../observe';
import { neverFetched, type Freshness } from '$lib/domain/freshness';
import type { LineId } from '$lib/domain/line';
import type { Operation } from '$lib/domain/operation';

export interface OperationsData {
	/** Newest first. */
	operations: Operation[];
	freshness: Freshness;
}

export interface OperationQueries {
	/** What was asked of the operator under the line. */
	operations(line: LineId): Live<OperationsData>;
}

export function createOperationQueries(db: AppDatabase): OperationQueries {
	return { operations: (line) => observe(db, () => readOperations(db, line)) };
}

function readOperations(db: AppDatabase, line: LineId): Promise<OperationsData> {
	return db.transaction('r', [db.operations, db.freshness], async () => {
		const [rows, freshness] = await Promise.all([
			ofLine(db.operations, line, 'id').toArray(),
			db.freshness.get([line, 'operations'])
		]);
		return {
			operations: rows.sort((a, b) => b.at - a.at),
			freshness: freshness ?? neverFetched('operations')
		};
	});
}
