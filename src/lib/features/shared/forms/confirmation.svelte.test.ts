import { expect, it } from 'vitest';
import { StorageError } from '$lib/domain/storage-error';
import { Confirmation } from './confirmation.svelte';
import { sendTiming } from './send-timing';
import { storageText } from './storage-text';

const session = { status: 'active' } as never;

it('is busy until the device has kept it', async () => {
	const confirmation = new Confirmation();
	let kept: (value: { key: string }) => void = () => undefined;
	const done = confirmation.run(() => new Promise<{ key: string }>((resolve) => (kept = resolve)));
	expect(confirmation.busy).toBe(true);
	kept({ key: 'k' });
	expect(await done).toEqual({ key: 'k' });
	expect([confirmation.busy, confirmation.problem]).toEqual([false, undefined]);
});

it('says why it could not be kept, and may be tried again', async () => {
	const confirmation = new Confirmation();
	const full = new StorageError('quota', undefined);
	expect(await confirmation.run(() => Promise.reject(full))).toBeUndefined();
	expect([confirmation.busy, confirmation.problem]).toEqual([false, storageText(full)]);
	expect(await confirmation.run(() => Promise.resolve({ key: 'k' }))).toEqual({ key: 'k' });
	expect(confirmation.problem).toBeUndefined();
});

it('says when what is confirmed leaves, and what to know if it waits', () => {
	expect(sendTiming({ session, reach: 'ok' }, 'Спросим.')).toEqual({});
	// An operator that fails is tried all the same.
	expect(sendTiming({ session, reach: 'unresponsive' })).toEqual({});
	expect(sendTiming({ session, reach: 'offline' }, 'Спросим.')).toEqual({
		text: 'Отправим, когда появится сеть. Спросим.',
		short: 'отправим, когда появится сеть'
	});
	// Whoever is signed out waits for that, network or none.
	expect(sendTiming({ session: null, reach: 'offline' })).toEqual({
		text: 'Отправим, когда вы войдёте.',
		short: 'отправим, когда вы войдёте'
	});
});
