import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { omit } from '$lib/domain/util/omit';
import { entry, LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { freshDatabase, signedInDatabase } from '../database.fixture';
import { attention } from './attention';

it('is of the line signed in alone', async () => {
	const db = await signedInDatabase();
	for (const line of [LINE, OTHER_LINE]) {
		await db.letters.put({ line: idOf(line), id: 'a', at: 5, text: '' });
		await db.messages.put({ line: idOf(line), id: 'a', from: 'support', text: '', at: 5 });
		await db.outbox.add(omit(entry({ line: idOf(line), key: `k${line}`, state: 'needs-confirmation' }), 'seq'));
	}
	expect(await attention(db)).toBe(3);
	await db.chatDesks.put({ line: idOf(LINE), draft: '', readTo: 5 });
	expect(await attention(db)).toBe(2);
});

it('is nothing when nobody is signed in', async () => {
	const db = freshDatabase();
	await db.messages.put({ line: idOf(LINE), id: 'a', from: 'support', text: '', at: 5 });
	expect(await attention(db)).toBe(0);
});
