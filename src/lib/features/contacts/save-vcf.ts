import type { Version } from '$lib/domain/contacts/property';
import type { Chosen, Source } from '$lib/sync/contacts/desk';
import { saveFile, share, shareWay } from '$lib/platform/save-or-share';
import type { ContactsBoard } from './contacts-board.svelte';

const TYPE = 'text/vcard';

/** Of a sealed copy: nothing else opens it. */
const SEALED = 'contacts.sealed';

const fileOf = (text: string): File => new File([text], 'contacts.vcf', { type: TYPE });

/** Whether the device has somewhere to send a file of contacts to. */
export const sharesVcf = (): boolean => shareWay({ name: 'contacts.vcf', type: TYPE }) === 'file';

export async function saveVcf(board: ContactsBoard, from: Source, chosen: Chosen, version: Version): Promise<void> {
	const text = await board.act((desk, line) => desk.write(line, from, chosen, version));
	if (text !== undefined) saveFile(fileOf(text));
}

export async function shareVcf(board: ContactsBoard, from: Source, chosen: Chosen, version: Version): Promise<void> {
	const text = await board.act((desk, line) => desk.write(line, from, chosen, version));
	// A tap that the work has outlived is asked for again by the person.
	if (text !== undefined) await share({ files: [fileOf(text)] });
}

export const saveSealed = (bytes: Uint8Array<ArrayBuffer>): void =>
	saveFile(new File([bytes], SEALED, { type: 'application/octet-stream' }));
