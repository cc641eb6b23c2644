/** What lies on the device, read past the app. */
import type { Page } from 'playwright';
import type { OutboxEntry } from '$lib/domain/outbox';
import { waitsFor } from '$lib/domain/precedence';
import { storedRows } from '../../support/stored-rows';
import type { Waiting } from './standstill';

export interface Stored {
	/** By the clock of the page. */
	now: number;
	signedIn: boolean;
	outbox: OutboxEntry[];
}

/** `undefined` when the page can't tell within a while: it is dying, being loaded, or busy. */
export async function stored(page: Page): Promise<Stored | undefined> {
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, 3_000, undefined));
	return Promise.race([late, read(page).catch(() => undefined)]);
}

async function read(page: Page): Promise<Stored> {
	const { outbox, session } = await storedRows(page, ['outbox', 'session']);
	const { status } = session[0] ?? {};
	return {
		now: await page.evaluate(() => Date.now()),
		signedIn: status === 'active',
		outbox: outbox as unknown as OutboxEntry[]
	};
}

export function waitingOf({ outbox }: Stored): Waiting[] {
	return outbox.map((entry) => {
		const { key, state, attempts, nextAttemptAt, unclearSince } = entry;
		const after = state === 'queued' ? waitsFor(entry, outbox)?.key : undefined;
		return {
			...{ key, state, attempts },
			...(nextAttemptAt !== undefined && { nextAttemptAt }),
			...(unclearSince !== undefined && { unclearSince }),
			...(after !== undefined && { after })
		};
	});
}

/** See {@link Confirmed}. */
export function markOfRow({ command }: OutboxEntry): string {
	switch (command.kind) {
		case 'message':
			return `message ${command.text}`;
		case 'order':
			return `order ${command.price.now.minor}`;
		case 'top-up':
		case 'transfer':
			return `${command.kind} ${command.amount.minor}`;
		default:
			return command.kind;
	}
}
