/** A number that calls can be sent to: any of the country, landlines too, or one abroad. */
import { bareNumber, isMsisdn, parseMsisdn, type Msisdn } from './msisdn';
import type { NumberPlan } from './number-plan';

/** With its country's code when it is abroad; `undefined` for anything else. */
export function parseCallee(typed: string, plan: NumberPlan): Msisdn | undefined {
	const bare = bareNumber(typed).replace(/^00/, '+');
	if (lacksDigits(bare, plan)) return undefined;
	const ofCountry = parseMsisdn(typed, { ...plan, mobilePrefixes: [''] });
	if (ofCountry !== undefined) return ofCountry;
	// Of one's own country it would have been read above: it has too few digits, or too many.
	return isMsisdn(bare) && !bare.startsWith(`+${plan.countryCode}`) ? bare : undefined;
}

/**
 * `8 900 000-00-0`: a mobile number without its last digit, which would pass for a landline that
 * begins with the trunk prefix. Calls would go to a stranger.
 */
function lacksDigits(bare: string, { trunkPrefix, mobilePrefixes, nationalLength }: NumberPlan): boolean {
	const rest = bare.slice(trunkPrefix.length);
	const isMobile = bare.startsWith(trunkPrefix) && mobilePrefixes.some((start) => rest.startsWith(start));
	return isMobile && rest.length < nationalLength;
}

/** What an operator's pack knows of numbers, beside its plan. */
export interface CalleeRules {
	/** Numbers of the emergency services, as they are dialled. */
	emergency: readonly string[];
	/** Beginnings after the country's code that are another country's: `+77` is Kazakhstan. */
	abroad: readonly string[];
}

export type CalleeProblem =
	| 'empty'
	/** Letters, or a code. */
	| 'no-number'
	| 'emergency'
	/** A service number of a few digits. */
	| 'short'
	| 'too-few'
	/** Or one abroad without its plus. */
	| 'too-many'
	/** The line itself. */
	| 'own';

export type CheckedCallee = { ok: true; number: Msisdn; abroad: boolean } | { ok: false; problem: CalleeProblem };

/** Networks give short numbers to services: 112, 0890, 900. */
export const LONGEST_SHORT = 6;

/** Whether calls can go there, by the number plan: whom the number belongs to nobody knows here. */
export function checkCallee(
	typed: string,
	{ plan, own, emergency, abroad }: CalleeRules & { plan: NumberPlan; own: Msisdn | undefined }
): CheckedCallee {
	const bare = bareNumber(typed);
	const no = (problem: CalleeProblem): CheckedCallee => ({ ok: false, problem });
	if (bare === '') return no('empty');
	if (!/^\+?\d+$/.test(bare)) return no('no-number');
	const digits = bare.replace('+', '');
	const within = ['', plan.trunkPrefix, plan.countryCode].flatMap((prefix) =>
		digits.startsWith(prefix) ? [digits.slice(prefix.length)] : []
	);
	if (within.some((number) => emergency.includes(number))) return no('emergency');
	const number = parseCallee(typed, plan);
	if (number === undefined) {
		if (digits.length <= LONGEST_SHORT && !bare.startsWith('+')) return no('short');
		return no(Math.min(...within.map(({ length }) => length)) < plan.nationalLength ? 'too-few' : 'too-many');
	}
	if (number === own) return no('own');
	const home = `+${plan.countryCode}`;
	const isAbroad = !number.startsWith(home) || abroad.some((start) => number.startsWith(home + start));
	return { ok: true, number, abroad: isAbroad };
}
