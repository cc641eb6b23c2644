/**
 * The queue as a text that can be kept apart from the app, for the person and for who helps them.
 */
import type { StoredCommand } from '$lib/db/queries/stored-queue';
import type { Instant } from '$lib/domain/instant';
import { isMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { Format } from '$lib/i18n/format';
import { paperMoments } from '$lib/i18n/format/paper';
import { m } from '$lib/i18n/paraglide/messages.js';
import { entryText, type EntryText } from './entry-text';

interface Surroundings {
	format: Format;
	timeZone: string;
	now: Instant;
}

/**
 * Nothing goes anywhere while the app can't open its data, so the details of a living queue would
 * be untrue.
 */
export function storedText(
	queue: readonly StoredCommand[],
	{ format, now }: Surroundings
): Pick<EntryText, 'title' | 'subtitle' | 'state' | 'icon'>[] {
	const entries = queue.map(({ entry }) => entry);
	return entries.map((entry) => {
		const words = entryText(entry, { format, reach: 'ok', now, entries });
		return entry.state === 'sending' ? { ...words, icon: 'clock', state: m.outbox_state_unknown() } : words;
	});
}

/** Read out of the row itself, for an entry that can't be read says nothing of whose it is. */
function payerOf(row: unknown): Msisdn | undefined {
	const number = (row as { command?: { line?: unknown } }).command?.line;
	return isMsisdn(number) ? number : undefined;
}

/**
 * With each command as it is stored, which a newer version may understand where this one does not.
 */
export function storedList(queue: readonly StoredCommand[], around: Surroundings): string {
	const moment = paperMoments(around.format.locale, around.timeZone);
	const lines = new Set(queue.flatMap(({ row }) => payerOf(row) ?? []).map(around.format.phone));
	const words = storedText(queue, around);
	const commands = queue.map(({ entry, row }, place) =>
		[
			`${place + 1}. ${words[place]?.title}`,
			words[place]?.subtitle,
			words[place]?.state,
			entry.state === 'unreadable' ? undefined : m.outbox_confirmed_at({ moment: moment(entry.confirmedAt) }),
			m.outbox_stored_key({ key: entry.key }),
			JSON.stringify(row)
		]
			.filter((line) => line !== undefined)
			.join('\n   ')
	);
	return [m.outbox_stored_of({ phone: [...lines].join(), moment: moment(around.now) }), ...commands, ''].join('\n\n');
}
