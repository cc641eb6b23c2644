import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { neverFetched } from './freshness';
import { countUnreadLetters, projectInbox, type Letter } from './inbox';
import { LINE } from './outbox.fixture';

const letter = (id: string, at: number): Letter => ({ line: idOf(LINE), id, at, text: id });

it('shows the newest first and counts what has not been opened', () => {
	const letters = [letter('l-1', 1), letter('l-3', 5), letter('l-4', 5), letter('l-2', 2)];
	const rows = { letters, opened: [{ line: idOf(LINE), id: 'l-3' }], freshness: neverFetched('inbox') };
	const { items } = projectInbox(rows);
	expect(items.map(({ id, unread: own }) => [id, own])).toEqual([
		['l-4', true],
		['l-3', false],
		['l-2', true],
		['l-1', true]
	]);
	expect(countUnreadLetters(rows.letters, rows.opened)).toBe(3);
	expect(projectInbox({ ...rows, letters: letters.toReversed() }).items).toEqual(items);
});
