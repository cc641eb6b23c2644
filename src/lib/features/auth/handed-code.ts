import { tabVault } from '$lib/platform/tab-vault';
import { draftIn } from './draft';

/** In memory alone: a code is never written anywhere. */
let handed: string | undefined;

/** The way in, in this tab, stands at the entry of a code; once the tab is `unsealed`. */
export function waitsForCode(): boolean {
	return draftIn(tabVault).load()?.step === 'code';
}

/** For the entry that waits. */
export function handCode(code: string): void {
	handed = code;
}

/** The code that was handed over, once. */
export function takeHandedCode(): string | undefined {
	const code = handed;
	handed = undefined;
	return code;
}
