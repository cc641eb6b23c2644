/** What a number is called stays on the device. */
import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { phone } from './support/device';

const LINE = '+79000000001';

it('a note is kept, changed and forgotten, and the operator is told nothing of it', async () => {
	const p = await phone(LINE);
	const asked = p.sent.length;
	const { actions } = p.engine;
	await actions.saveNote(idOf(LINE), '+79000000002', 'мама');
	await actions.saveNote(idOf(LINE), '+79000000003', 'работа');
	expect((await p.db.notes.toArray()).map(({ text }) => text).toSorted()).toEqual(['мама', 'работа']);
	await actions.saveNote(idOf(LINE), '+79000000003', ' ');
	expect(await p.db.notes.toArray()).toEqual([{ line: idOf(LINE), id: '+79000000002', text: 'мама' }]);
	await actions.forgetNotes(idOf(LINE));
	expect(await p.db.notes.count()).toBe(0);
	expect(p.sent.length).toBe(asked);
});
