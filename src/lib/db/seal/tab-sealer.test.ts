import { expect, it } from 'vitest';
import { freshDatabase } from '../database.fixture';
import { openByPin, setLock } from '../lock/lock';
import { tabSealer } from './tab-sealer';

const DRAFT = { receiver: 'Анна' };

it('what a tab keeps is opened again under its name alone', async () => {
	const sealer = tabSealer(freshDatabase());
	const sealed = new Uint8Array(await sealer.seal('draft', DRAFT));
	expect(new TextDecoder().decode(sealed)).not.toContain('Анна');
	expect(await sealer.open('draft', sealed)).toEqual(DRAFT);
	await expect(sealer.open('other', sealed)).rejects.toThrow();
});

it('it stands behind the lock, like rows', async () => {
	const db = freshDatabase();
	await setLock(db, '271828', { after: 5 });
	const sealer = tabSealer(db);
	const sealed = new Uint8Array(await sealer.seal('draft', DRAFT));
	db.unlock(undefined);
	await expect(sealer.open('draft', sealed)).rejects.toMatchObject({ name: 'LockedError' });
	await openByPin(db, '271828', 0);
	expect(await sealer.open('draft', sealed)).toEqual(DRAFT);
});
