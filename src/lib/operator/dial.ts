import type { DialCode, DialPurpose, OperatorPack, VoicePath } from './pack';

/**
 * `tel:` address of a USSD or GSM code: `#` must be escaped or the browser takes it for a fragment.
 * Android fills the dialer in; an iPhone refuses codes with `*` or `#`, so screens show it the code and the voice path instead.
 */
export function codeHref(code: string): string {
	return `tel:${code.replaceAll('#', '%23')}`;
}

/** `tel:111,1,1`: the comma is a pause of the dialer, so the keys are pressed after the call is answered. */
export function voiceHref(number: string, keys: readonly number[]): string {
	return `tel:${[number, ...keys].join(',')}`;
}

/** The same path as people say it: `111 · 1 · 1`. */
export function voiceLabel(number: string, keys: readonly number[]): string {
	return [number, ...keys].join(' · ');
}

/** Ways that reach a purpose without the internet, as the pack has them. */
export function waysTo(pack: OperatorPack, purpose: DialPurpose): { codes: DialCode[]; voice: VoicePath[] } {
	return {
		codes: pack.codes.filter((code) => code.purposes.includes(purpose)),
		voice: pack.voice.paths.filter((path) => path.purposes.includes(purpose))
	};
}
