import { formatMsisdn, isMsisdn } from '../msisdn';
import type { NumberPlan } from '../number-plan';

/**
 * The other number as a spreadsheet keeps it. In one piece it would become a number, lose its plus
 * and be shown as 7.9E+10, so it is grouped: by the country's plan, otherwise with the last four
 * digits apart. Short numbers and names stay as they are.
 */
export function phoneCell(party: string, plan: NumberPlan): string {
	if (!isMsisdn(party)) return party;
	const grouped = formatMsisdn(party, plan);
	return grouped === party ? party.replace(/(\d\d)(\d\d)$/, ' $1-$2') : grouped;
}
