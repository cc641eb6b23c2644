/** From what is on screen to a finished file. */
import type { UsageQueries } from '$lib/db/queries/usage';
import { groupsCsv, recordsCsv } from '$lib/domain/export/csv-tables';
import type { ExpenseFile } from '$lib/domain/export/expense-file';
import { fileName } from '$lib/domain/export/file-name';
import { groupsJson, recordsJson } from '$lib/domain/export/json-files';
import type { LineId } from '$lib/domain/line';
import type { Msisdn } from '$lib/domain/msisdn';
import { zoneCalendar } from '$lib/domain/usage/calendar';
import type { Day, DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import type { Shortage } from '$lib/domain/usage/intake';
import type { Grouping } from '$lib/domain/usage/group-sums';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { AppContext } from '../../shared/app-context';
import { csvGroups, csvOptions } from './export-text';
import { makeGroupsFile, makeRecordsFile, type MadeFile, type Steps } from './make-file';

/** What the screen shows. */
export interface Shown {
	line: LineId;
	/** Of the line; without it the file says nothing of whose it is. */
	number: Msisdn | undefined;
	range: DayRange;
	grouping: Grouping;
	filter?: UsageFilter | undefined;
}

export type What = 'groups' | 'records';
export type FileForm = 'csv' | 'json';

export interface ExpenseFileOrder {
	shown: Shown;
	what: What;
	form: FileForm;
	/** The line's own number may stand in the name and inside. */
	withNumber: boolean;
	knownFrom?: Day | undefined;
	short: Shortage;
}

/** `text/csv` and the rest without parameters: a share sheet compares them letter by letter. */
const TYPES: Record<FileForm, string> = { csv: 'text/csv', json: 'application/json' };

/** The name and type the file will have. */
export function fileKind({ shown, what, form, withNumber }: ExpenseFileOrder): { name: string; type: string } {
	const words = { groups: m.export_file_totals, records: m.export_file_records }[what]();
	const name = fileName(words, shown.range, form, withNumber ? shown.number : undefined);
	return { name, type: TYPES[form] };
}

export async function makeExpenseFile(
	app: Pick<AppContext, 'pack' | 'format' | 'now'>,
	usage: UsageQueries,
	order: ExpenseFileOrder,
	steps: Steps
): Promise<{ file: File; missing: number }> {
	const { name, type } = fileKind(order);
	const { parts, missing } = await (order.what === 'records' ? records : groups)(app, usage, order, steps);
	return { file: new File(parts, name, { type }), missing };
}

type Make = (...given: Parameters<typeof makeExpenseFile>) => Promise<MadeFile>;

const records: Make = ({ pack, format, now }, usage, order, steps) => {
	const { shown, form } = order;
	const encoder =
		form === 'json'
			? recordsJson(about(pack, now(), order))
			: recordsCsv(
					csvOptions(shown.grouping, format, pack.currency, order.short),
					zoneCalendar(pack.timeZone),
					pack.numberPlan
				);
	return makeRecordsFile({ usage, ...shown }, encoder, steps);
};

const groups: Make = async ({ pack, format, now }, usage, order, steps) => {
	const { line, range, grouping, filter } = order.shown;
	const report = await usage.reportNow(line, { range, grouping, ...(filter && { filter }) });
	return order.form === 'json'
		? makeGroupsFile(report.groups, report, groupsJson(about(pack, now(), order), grouping), steps)
		: makeGroupsFile(
				csvGroups(report.groups, grouping, format, pack),
				report,
				groupsCsv(csvOptions(grouping, format, pack.currency, order.short)),
				steps
			);
};

function about(
	{ currency, timeZone }: AppContext['pack'],
	madeAt: number,
	{ shown, withNumber, knownFrom, short }: ExpenseFileOrder
): ExpenseFile {
	return {
		range: shown.range,
		filter: shown.filter ?? {},
		currency,
		timeZone,
		madeAt,
		short,
		...(withNumber && shown.number ? { line: shown.number } : {}),
		...(knownFrom === undefined ? {} : { knownFrom })
	};
}
