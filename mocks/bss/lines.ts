import { both } from './both';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { Line } from './line';
import { must } from './must';
import { Refusal } from './refusal';

/** The subscribers of this operator. */
export interface Lines {
	find(msisdn: string): Line | undefined;
	all(): readonly Line[];
	/** The line that money is for; a number of another operator or country is refused. */
	receiver(msisdn: string, payer: Line): Line;
}

export function createLines(lines: readonly Line[]): Lines {
	const byNumber = new Map<string, Line>(lines.map((line) => [line.msisdn, line]));
	return {
		find: (msisdn) => byNumber.get(msisdn),
		all: () => lines,
		receiver: (msisdn, payer) => {
			const line = byNumber.get(msisdn);
			if (line?.pack.id !== payer.pack.id)
				throw new Refusal(
					404,
					'RECEIVER_UNKNOWN',
					both('Этот номер не обслуживается оператором', 'This number isn’t served by the operator'),
					both('Проверьте номер', 'Check the number')
				);
			return line;
		}
	};
}

/** The line of a number that must be here, because the operator itself gave it out. */
export function lineOf(lines: Lines, msisdn: Msisdn): Line {
	return must(lines.find(msisdn), `line ${msisdn}`);
}
