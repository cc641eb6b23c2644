/** Bytes: what a slow phone reads in a second or two. */
export const LARGEST_TEXT = 20_000_000;

/**
 * What a file says: UTF-8, UTF-16 with its mark, or the Cyrillic of Windows. `undefined`: too large
 * to be read at once. Rejects when it is not there any more.
 */
export async function textOfFile(file: Blob): Promise<string | undefined> {
	if (file.size > LARGEST_TEXT) return undefined;
	const bytes = new Uint8Array(await file.arrayBuffer());
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1251').decode(bytes);
	}
}
