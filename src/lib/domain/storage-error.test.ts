import { expect, it } from 'vitest';
import { StorageError } from './storage-error';

it('tells why and what the browser said', () => {
	const cause = new Error('QuotaExceededError');
	const error = new StorageError('quota', cause);
	expect(error).toMatchObject({ name: 'StorageError', reason: 'quota', cause });
	expect(error).toBeInstanceOf(Error);
});
