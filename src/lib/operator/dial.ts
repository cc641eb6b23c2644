import type { Msisdn } from '../domain/msisdn';
import type { NumberPlan } from '../domain/number-plan';
import { extrasOf } from './extras';
import type { DialCode, DialPurpose, Hotline, OperatorPack, VoicePath } from './pack';

/** USSD and GSM codes: `*111*23#`, `##002#`, with places for a number or seconds. */
const CODE = /^[*#][*#\d]*(\{(number|seconds)\}[*#]*)*#$/;

export const isCode = (text: string): boolean => CODE.test(text);

/**
 * `tel:` address of a USSD or GSM code: `#` must be escaped or the browser takes it for a fragment.
 * Android fills the dialer in; an iPhone refuses codes with `*` or `#`, so screens show it the code
 * and the voice path instead.
 */
export function codeHref(code: string): string {
	return `tel:${code.replaceAll('#', '%23')}`;
}

/**
 * `tel:111,1,1`: the comma is a pause of the dialer, so the keys are pressed after the call is
 * answered.
 */
export function voiceHref(number: string, keys: readonly number[]): string {
	return `tel:${[number, ...keys].join(',')}`;
}

/** The same path as people say it: `111 · 1 · 1`. */
export function voiceLabel(number: string, keys: readonly number[]): string {
	return [number, ...keys].join(' · ');
}

interface Ways {
	codes: DialCode[];
	/** What is called for the paths of `voice`. */
	menu: string;
	voice: VoicePath[];
}

/** Ways that reach a purpose without the internet, as the pack has them. */
export function waysTo(pack: OperatorPack, purpose: DialPurpose): Ways {
	const { codes, voice } = extrasOf(pack);
	return {
		codes: codes.filter((code) => code.purposes.includes(purpose)),
		menu: voice.number,
		voice: voice.paths.filter((path) => path.purposes.includes(purpose))
	};
}

/** The first to call when nothing else helps. */
export const hotlineOf = (pack: OperatorPack): Hotline | undefined => extrasOf(pack).hotlines[0];

export const takesNumber = (code: string): boolean => code.includes('{number}');
export const takesSeconds = (code: string): boolean => code.includes('{seconds}');

/** A GSM code with its places filled. Networks take seconds in fives, 5 to 30. */
export function fillCode(code: string, { number, seconds }: { number: Msisdn; seconds: number }): string {
	return code.replace('{number}', number).replace('{seconds}', String(seconds));
}

/**
 * What is dialled for a call at the other side's expense: the number follows the prefix without the
 * country's code.
 */
export function collectCallNumber(prefix: string, callee: Msisdn, { countryCode }: NumberPlan): string {
	return prefix + callee.slice(1 + countryCode.length);
}
