import { expect, it } from 'vitest';
import { idOf } from '$lib/domain/line.fixture';
import { entry, LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { freshDatabase } from '../database.fixture';
import { knownLineId, operatedLine } from './lines';

it('a number is known by its line, by what it has left behind, or not at all', async () => {
	const db = freshDatabase();
	const id = (number: typeof LINE) => knownLineId(db, number, () => 'line-fresh');
	await db.lines.put({ line: idOf(LINE), number: LINE, operator: 'mts-ru' });
	// A row of no known shape is in nobody's way.
	await db.outbox.bulkAdd([
		{ seq: 1, key: 'odd' } as never,
		entry({ seq: 2, line: 'line-left', command: commandOf(OTHER_LINE) })
	]);
	expect([await id(LINE), await id(OTHER_LINE), await id('+79000000009')]).toEqual([
		idOf(LINE),
		'line-left',
		'line-fresh'
	]);
	expect(await operatedLine(db, LINE)).toMatchObject({ number: LINE, operator: 'mts-ru' });
	expect(await operatedLine(db, OTHER_LINE)).toEqual({ number: OTHER_LINE });
});

function commandOf(line: typeof LINE) {
	return { kind: 'message', line, text: 'a' } as const;
}
