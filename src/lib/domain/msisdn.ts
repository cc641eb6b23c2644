import type { NumberPlan } from './number-plan';
import { asciiDigits, INVISIBLE } from './typed';

/**
 * A phone number in E.164 with the plus: `+79000000001`. Only {@link parseMsisdn} makes one from
 * what people type.
 */
export type Msisdn = `+${string}`;

const E164 = /^\+[1-9]\d{6,14}$/;

/** For what comes from the operator or from storage: strictly E.164, nothing guessed. */
export function isMsisdn(value: unknown): value is Msisdn {
	return typeof value === 'string' && E164.test(value);
}

/** What people put between digits: spaces of every kind, dashes, brackets, dots, slashes. */
const FILLERS = /[\s()\-\u2010-\u2015\u2212./]/g;

/**
 * What people type or paste, read by the rules of one country: `+7 (900) 000-00-01`,
 * `8 900 0000001`, `tel:+79000000001`, `80 29 000-00-01`, `9000000001`. `undefined` unless it is a
 * whole mobile number of that country.
 */
export function parseMsisdn(text: string, plan: NumberPlan): Msisdn | undefined {
	const match = /^(\+|00)?(\d+)$/.exec(bareNumber(text));
	if (match === null) return undefined;
	const [, international, digits = ''] = match;
	const national = nationalPart(digits, international !== undefined, plan);
	return national === undefined ? undefined : `+${plan.countryCode}${national}`;
}

/** Without what people and addresses put around and between the digits. */
export function bareNumber(text: string): string {
	return asciiDigits(text)
		.replace(INVISIBLE, '')
		.replace(FILLERS, '')
		.replace(/^tel:/i, '')
		.replace(/[;?].*$/, '');
}

function nationalPart(digits: string, international: boolean, plan: NumberPlan): string | undefined {
	const prefixes = international ? [plan.countryCode] : ['', plan.trunkPrefix, plan.countryCode];
	return prefixes
		.filter((prefix) => digits.startsWith(prefix))
		.map((prefix) => digits.slice(prefix.length))
		.find((national) => isMobile(national, plan));
}

function isMobile(national: string, plan: NumberPlan): boolean {
	return national.length === plan.nationalLength && plan.mobilePrefixes.some((prefix) => national.startsWith(prefix));
}

/**
 * Grouped for reading: `+7 900 000-00-01`. A number of another country or length comes back as it
 * is.
 */
export function formatMsisdn(msisdn: Msisdn, plan: NumberPlan): string {
	const { length } = `+${plan.countryCode}`;
	return msisdn.length - length === plan.nationalLength ? formatPrefix(msisdn, plan) : msisdn;
}

/** What numbers begin with, grouped as they would be: `+7 495`. */
export function formatPrefix(prefix: string, plan: NumberPlan): string {
	const start = `+${plan.countryCode}`;
	if (!prefix.startsWith(start)) return prefix;
	let at = start.length;
	let grouped = start;
	plan.groups.forEach((size, index) => {
		const group = prefix.slice(at, at + size);
		if (group !== '') grouped += (index === 0 ? ' ' : (plan.separators[index - 1] ?? ' ')) + group;
		at += size;
	});
	return grouped + prefix.slice(at);
}
