import { StorageError } from '$lib/domain/storage-error';

/** An error as it crosses between threads; the reason is a storage error's. */
export interface PlainError {
	name: string;
	message: string;
	reason?: StorageError['reason'];
}

export function plainError(error: unknown): PlainError {
	if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
	const { name, message } = error;
	return error instanceof StorageError ? { name, message, reason: error.reason } : { name, message };
}

/** A storage error is one again: its reason decides what the person is told. */
export function revived({ name, message, reason }: PlainError): Error {
	const error = Object.assign(new Error(message), { name });
	return reason === undefined ? error : new StorageError(reason, error);
}
