import type { Page } from '@playwright/test';
import type { UsageIntake } from '../../src/lib/domain/usage/intake';
import { unpackDay } from '../../src/lib/domain/usage/packed-day';
import type { UsageRecord } from '../../src/lib/domain/usage/record';

const DATABASE = 'internet-helper';

/** How far the intake of the one line on the device has come; `undefined` before its first page. */
export function storedIntake(page: Page): Promise<UsageIntake | undefined> {
	return page.evaluate(
		(name) =>
			new Promise<UsageIntake | undefined>((resolve, reject) => {
				const opening = indexedDB.open(name);
				opening.onerror = () => reject(opening.error ?? new Error(name));
				opening.onsuccess = () => {
					const database = opening.result;
					const reading = database.transaction('usageSync').objectStore('usageSync').getAll();
					reading.onsuccess = () => {
						database.close();
						resolve(reading.result[0] as UsageIntake | undefined);
					};
				};
			}),
		DATABASE
	);
}

/** Every record on the device, read from its packed days as they lie in IndexedDB. */
export async function storedRecords(page: Page): Promise<UsageRecord[]> {
	const days = await page.evaluate(
		(name) =>
			new Promise<string[]>((resolve, reject) => {
				const opening = indexedDB.open(name);
				opening.onerror = () => reject(opening.error ?? new Error(name));
				opening.onsuccess = () => {
					const database = opening.result;
					const reading = database.transaction('usageDays').objectStore('usageDays').getAll();
					reading.onsuccess = () => {
						database.close();
						const rows = reading.result as { packed: Uint8Array }[];
						resolve(rows.map(({ packed }) => Array.from(packed, (byte) => String.fromCharCode(byte)).join('')));
					};
				};
			}),
		DATABASE
	);
	return days.flatMap((text) => unpackDay(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
}

export interface Counted {
	count: number;
	/** Of records that were not taken back; whole minor units. */
	minor: number;
}

/** What the operator has of a line, read record by record over HTTP with the page's own cookie. */
export function operatorUsage(page: Page): Promise<Counted> {
	return page.evaluate(async () => {
		const counted = { count: 0, minor: 0 };
		for (let offset = 0, total = 1; offset < total; offset += 1_000) {
			const address = `/tmf-api/usageManagement/v4/usage?limit=1000&offset=${offset}&fields=status,ratedProductUsage`;
			const answer = await fetch(address);
			total = Number(answer.headers.get('X-Total-Count'));
			const records = (await answer.json()) as {
				status: string;
				ratedProductUsage: { taxIncludedRatingAmount: { value: number } }[];
			}[];
			for (const { status, ratedProductUsage } of records) {
				counted.count += 1;
				if (status === 'rejected') continue;
				for (const { taxIncludedRatingAmount } of ratedProductUsage)
					counted.minor += Math.round(taxIncludedRatingAmount.value * 100);
			}
		}
		return counted;
	});
}
