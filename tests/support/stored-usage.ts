import { expect, type Page } from '@playwright/test';
import type { UsageIntake } from '../../src/lib/domain/usage/intake';
import { unpackDay } from '../../src/lib/domain/usage/packed-day';
import type { UsageRecord } from '../../src/lib/domain/usage/record';
import { storedRow, storedRows } from './stored-rows';

/** How far the intake of the one line on the device has come; `undefined` before its first page. */
export const storedIntake = async (page: Page) => (await storedRow(page, 'usageSync')) as UsageIntake | undefined;

/** Waits until every record of the line has been fetched; gives how many there are to be. */
export async function usageComplete(page: Page, timeout = 60_000): Promise<number> {
	await expect.poll(async () => (await storedIntake(page))?.complete ?? false, { timeout }).toBe(true);
	return (await storedIntake(page))?.expected ?? 0;
}

/** Every record on the device, read from its packed days. */
export async function storedRecords(page: Page): Promise<UsageRecord[]> {
	const { usageDays } = await storedRows(page, ['usageDays']);
	return usageDays.flatMap(({ packed }) => unpackDay(packed as Uint8Array));
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
