/** What lies on the device, read past the app and opened with the keys beside it. */
import { DATABASE_NAME } from '$lib/db/database';
import { fieldsOf } from '$lib/db/seal/fields';
import type { Page } from 'playwright';

export type StoredRow = Record<string, unknown>;

/**
 * Every row of some tables, each as the app has put it there. Throws when there is no database: to
 * look must not make one.
 */
export async function storedRows<Name extends string>(
	page: Page,
	tables: readonly Name[]
): Promise<Record<Name, StoredRow[]>> {
	const lying = await page.evaluate(openedHere, { name: DATABASE_NAME, tables: [...tables] });
	const entries = tables.map((table, at): [Name, StoredRow[]] => [
		table,
		(lying[at] ?? []).map(({ clear, opened }) =>
			opened === undefined ? clear : { ...fieldsOf(Buffer.from(opened, 'latin1')), ...clear }
		)
	]);
	return Object.fromEntries(entries) as Record<Name, StoredRow[]>;
}

/**
 * What a tab keeps under a name, `transfer-draft`: whether a reload may follow. `undefined` before
 * anything is kept.
 */
export async function tabKept(page: Page, name: string): Promise<unknown> {
	const kept = await storedRow(page, `tab ${name}`);
	return kept && (JSON.parse((kept['value'] as { json: string }).json) as unknown);
}

/** The one row of a table; `undefined` before there is one. */
export const storedRow = async (page: Page, table: string): Promise<StoredRow | undefined> =>
	(await storedRows(page, [table]))[table]?.[0];

interface Lying {
	clear: StoredRow;
	/** The bytes of what was sealed, one character each. */
	opened?: string;
}

/** Runs in the page, table by table; what a tab keeps is a table of one row. */
async function openedHere({ name, tables }: { name: string; tables: string[] }): Promise<Lying[][]> {
	const done = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error(String(request.error)));
		});
	const opening = indexedDB.open(name);
	opening.onupgradeneeded = () => opening.transaction?.abort();
	const database = await done(opening);
	const inTab = (table: string) => {
		const text = sessionStorage.getItem(table.replace(/^tab /, 'sealed:'));
		return text === null ? [] : [{ sealed: Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) }];
	};
	const isOfTab = (table: string) => table.startsWith('tab ');
	const reading = database.transaction(['keys', ...tables].filter((table) => !isOfTab(table)));
	const [keys, ...found] = (await Promise.all(
		['keys', ...tables].map((table) => (isOfTab(table) ? inTab(table) : done(reading.objectStore(table).getAll())))
	).finally(() => database.close())) as [{ id: number; key: CryptoKey }[], ...StoredRow[][]];
	const open = async (table: string, { sealed, ...clear }: StoredRow): Promise<Lying> => {
		if (!(sealed instanceof Uint8Array)) return { clear };
		const key = keys.find(({ id }) => id === sealed[0])?.key;
		if (key === undefined) throw new Error(`No key ${sealed[0]}`);
		const additionalData = new TextEncoder().encode(table);
		const bytes = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: sealed.slice(1, 13), additionalData },
			key,
			sealed.slice(13)
		);
		return { clear, opened: Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('') };
	};
	return Promise.all(tables.map((table, at) => Promise.all((found[at] ?? []).map((row) => open(table, row)))));
}
