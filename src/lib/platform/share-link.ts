/**
 * A text, with a link or without, on its way to somebody else: through the phone's own sheet where
 * there is one, else through the clipboard. Only on a tap.
 */
export async function shareLink(
	navigator: Navigator,
	{ text, url }: { text: string; url?: string }
): Promise<'shared' | 'copied' | 'called-off' | 'failed'> {
	if ('share' in navigator)
		try {
			await navigator.share({ text, ...(url !== undefined && { url }) });
			return 'shared';
		} catch (error) {
			if ((error as Partial<DOMException>).name === 'AbortError') return 'called-off';
		}
	try {
		await navigator.clipboard.writeText(url === undefined ? text : `${text}: ${url}`);
		return 'copied';
	} catch {
		return 'failed';
	}
}
