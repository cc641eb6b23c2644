import { maskPhone } from '$lib/domain/mask';
import type { UsageIntake } from '$lib/domain/usage/intake';
import { paperMoments } from '$lib/i18n/format/paper';
import { localText } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { AppContext } from '../../shared/app-context';
import type { Shown } from './expense-file-maker';
import { filterLabel, rangeLabel } from './export-text';

/**
 * What stands at the head of the document. The number is half hidden unless the person wants it
 * whole.
 */
export function statementFacts(
	{ pack, format, now }: AppContext,
	{ number, range, filter }: Shown,
	withNumber: boolean,
	intake: UsageIntake | null | undefined
): { name: string; value: string }[] {
	const moment = paperMoments(format.locale, pack.timeZone);
	const phone = number ? format.phone(number) : '';
	const selection = filterLabel(filter, format, pack.currency);
	return [
		{ name: m.export_paper_number(), value: withNumber ? phone : maskPhone(phone) },
		{ name: m.export_paper_period(), value: rangeLabel(range, format) },
		{ name: m.export_paper_operator(), value: localText(pack.name, format.locale) },
		...(selection === '' ? [] : [{ name: m.export_paper_selection(), value: selection }]),
		{ name: m.export_paper_made(), value: moment(now()) },
		...(intake?.checkedAt === undefined
			? []
			: [{ name: m.export_paper_source(), value: m.export_paper_source_text({ date: moment(intake.checkedAt) }) }])
	];
}
