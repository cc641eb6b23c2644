/**
 * Ways a file made on the device leaves the page.
 * https://developer.mozilla.org/docs/Web/API/Navigator/share, Level 2: with files, of the kinds the
 * browser lets through.
 */

/** Downloads are read from the address at once; longer than any browser takes. */
const ADDRESS_LIVES = 60_000;

/** Into the browser's downloads. */
export function saveFile(file: File, page: Document = document): void {
	const link = page.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), ADDRESS_LIVES);
}

/** What the device's share sheet takes; `none` where there is no such sheet. */
export type ShareWay = 'file' | 'text' | 'none';

type Sharer = Partial<Pick<Navigator, 'share' | 'canShare'>>;

export function shareWay(kind: { name: string; type: string }, device: Sharer = navigator): ShareWay {
	if (device.share === undefined) return 'none';
	const files = [new File([''], kind.name, { type: kind.type })];
	return device.canShare?.({ files }) === true ? 'file' : 'text';
}

/**
 * - `cancelled`: the person has closed the sheet;
 * - `needs-tap`: making the file took longer than a tap is good for, so it has to be asked for
 *   again.
 * Throws what else the device says.
 */
export async function share(
	data: ShareData,
	device: Pick<Navigator, 'share'> = navigator
): Promise<'shared' | 'cancelled' | 'needs-tap'> {
	try {
		await device.share(data);
		return 'shared';
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
		if (error instanceof DOMException && error.name === 'NotAllowedError') return 'needs-tap';
		throw error;
	}
}
