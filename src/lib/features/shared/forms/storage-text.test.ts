import { expect, it } from 'vitest';
import { StorageError } from '$lib/domain/storage-error';
import { storageText } from './storage-text';

it.each(['quota', 'closed', 'outdated', 'other'] as const)(
	'%s is told alike of an order, a message and whatever else was to be kept',
	(reason) => {
		const words = storageText(new StorageError(reason, undefined));
		expect(words).not.toMatch(/заказ|заявк|сообщени|перевод|пополнени/i);
	}
);

it('says what to do about a full device, and that nothing has left', () => {
	expect(storageText(new StorageError('quota', undefined))).toMatch(/не отправлено.*Освободите её/);
	expect(storageText(new TypeError('not even a storage error'))).toMatch(/Ничего не отправлено/);
});
