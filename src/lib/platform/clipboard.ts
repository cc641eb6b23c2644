/**
 * What somebody has copied; `undefined` where the browser has no such thing or the person does not
 * let it. Only on a tap.
 */
export async function copiedText(navigator: Navigator): Promise<string | undefined> {
	try {
		return await navigator.clipboard.readText();
	} catch {
		return undefined;
	}
}
