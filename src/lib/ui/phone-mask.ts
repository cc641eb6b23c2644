/**
 * The phone field's mask. Contract:
 * - whatever is pasted (`8 (900) 000-00-01`, `+7 900…`, `9000000001`, `00375…`) becomes one way of
 *   writing;
 * - the caret stays behind the same digit it was behind;
 * - Backspace on a separator takes the digit before it;
 * - digits beyond the plan are kept, so that a wrong number is seen and said, not silently cut;
 * - a plan other than the first is taken as soon as its country code is recognised.
 */
import type { NumberPlan } from '$lib/domain/number-plan';
import { asciiDigits } from '$lib/domain/typed';

export interface MaskEdit {
	/** What the field showed before, as this mask wrote it. */
	before: string;
	/** What the browser has put into it. */
	typed: string;
	caret: number;
	/** Backspace, as opposed to typing, pasting or Delete. */
	backspace: boolean;
}

const digitsOf = (text: string) => asciiDigits(text).replace(/\D/g, '');

export function maskPhone(plans: readonly NumberPlan[], edit: MaskEdit): { text: string; caret: number } {
	let typed = edit.typed;
	let behind = digitsOf(typed.slice(0, edit.caret)).length;
	const onlySeparatorGone =
		edit.backspace && typed.length < edit.before.length && digitsOf(typed) === digitsOf(edit.before);
	if (onlySeparatorGone && behind > 0) {
		const at = [...typed.slice(0, edit.caret)].findLastIndex((char) => /\d/.test(char));
		typed = typed.slice(0, at) + typed.slice(at + 1);
		behind -= 1;
	}
	const digitsAfter = digitsOf(typed).length - behind;
	const text = writePhone(plans, typed);
	return { text, caret: caretBefore(text, digitsAfter) };
}

/** The one way of writing what was typed, as far as it has been typed. */
export function writePhone(plans: readonly NumberPlan[], typed: string): string {
	const found = interpret(plans, typed);
	if (!found) return '';
	if (!found.plan) return `+${found.digits}`;
	return `+${found.plan.countryCode}${found.digits ? ` ${group(found.plan, found.digits)}` : ''}`;
}

/**
 * The national part in groups: `900 000-00-01`; digits beyond the plan are written after the last
 * group.
 */
function group(plan: NumberPlan, national: string): string {
	let text = '';
	let from = 0;
	plan.groups.forEach((length, index) => {
		const part = national.slice(from, from + length);
		if (part) text += (index > 0 ? (plan.separators[index - 1] ?? ' ') : '') + part;
		from += length;
	});
	return text + national.slice(from);
}

interface Interpretation {
	/** Absent while the country code is still being typed, or when it is nobody's. */
	plan: NumberPlan | undefined;
	digits: string;
}

function interpret(plans: readonly NumberPlan[], typed: string): Interpretation | undefined {
	const afterPlus = typed.includes('+') ? typed.slice(startOfNumber(plans, typed)) : undefined;
	const digits = digitsOf(afterPlus ?? typed);
	if (digits === '') return undefined;
	if (afterPlus !== undefined) return international(plans, digits);
	if (digits.startsWith('00')) return international(plans, digits.slice(2));
	for (const plan of plans) {
		if (mayBeMobile(plan, digits)) return { plan, digits };
		for (const prefix of [plan.trunkPrefix, plan.countryCode]) {
			const rest = digits.slice(prefix.length);
			if (digits.startsWith(prefix) && (rest === '' || mayBeMobile(plan, rest))) return { plan, digits: rest };
		}
	}
	if (plans.some((plan) => plan.countryCode.startsWith(digits))) return { plan: undefined, digits };
	const [first] = plans;
	return { plan: first, digits };
}

/**
 * Behind the last plus, when nothing but a country code stands before it; of two whole numbers
 * neither is chosen.
 */
function startOfNumber(plans: readonly NumberPlan[], typed: string): number {
	const last = typed.lastIndexOf('+');
	const before = digitsOf(typed.slice(0, last));
	const onlyCode = before === '' || plans.some(({ countryCode }) => countryCode === before);
	return (onlyCode ? last : typed.indexOf('+')) + 1;
}

function international(plans: readonly NumberPlan[], digits: string): Interpretation | undefined {
	if (digits === '') return undefined;
	const plan = plans.find(({ countryCode }) => digits.startsWith(countryCode));
	if (!plan) return { plan: undefined, digits };
	let national = digits.slice(plan.countryCode.length);
	// «+7 » was there already and the whole number was pasted or typed after it.
	for (const prefix of [plan.countryCode, plan.trunkPrefix])
		if (national.startsWith(prefix) && !mayBeMobile(plan, national)) national = national.slice(prefix.length);
	return { plan, digits: national };
}

function mayBeMobile(plan: NumberPlan, national: string): boolean {
	return plan.mobilePrefixes.some((prefix) => prefix.startsWith(national) || national.startsWith(prefix));
}

/**
 * Where the caret stands so that `count` digits follow it; separators before it are left behind.
 */
function caretBefore(text: string, count: number): number {
	let at = text.length;
	for (let left = count; left > 0 && at > 0; at -= 1) if (/\d/.test(text[at - 1] ?? '')) left -= 1;
	return at;
}
