/** Keys stay readable whatever becomes of the values: none of them tells whose the rows are. */
import { expect, it } from 'vitest';
import { LINE, phone } from './support/device';
import { idOf } from '$lib/domain/line.fixture';

it('no key of any table holds the number of a line, whatever has been done', async () => {
	const p = await phone(LINE, { usage: true });
	await p.engine.actions.refresh('pull');
	for (const resource of ['requests', 'inbox', 'operations'] as const)
		await p.engine.actions.refresh('entry', resource);
	await p.engine.bringUsage('person');
	await p.topUp(100);
	await p.engine.drain('enqueued');
	p.network.up = false;
	await p.topUp(200);
	await p.engine.actions.confirm({ kind: 'message', line: LINE, text: 'Добрый день' });
	await p.engine.actions.saveDraft(idOf(LINE), 'Ещё');
	const [letter] = await p.db.letters.toArray();
	if (letter) await p.engine.actions.openLetter(idOf(LINE), letter.id);

	const digits = LINE.slice(1);
	const keys: Record<string, string> = {};
	for (const table of p.db.tables) {
		const indexes = table.schema.indexes.map(({ name }) => table.orderBy(name).keys());
		const all = [await table.toCollection().primaryKeys(), ...(await Promise.all(indexes))];
		// Tests name the id of a line after its number; the real one is random.
		keys[table.name] = JSON.stringify(all).replaceAll(idOf(LINE), 'line');
	}
	expect(Object.values(keys).filter((text) => text !== '[[]]').length).toBeGreaterThan(20);
	expect(Object.entries(keys).filter(([, text]) => text.includes(digits))).toEqual([]);
});
