import { StorageError } from '$lib/domain/storage-error';
import { m } from '$lib/i18n/paraglide/messages.js';

/** Nothing is queued when the device could not keep it: why, and what to do. */
export function storageWords(error: unknown): string {
	const reason = error instanceof StorageError ? error.reason : 'other';
	if (reason === 'quota') return m.orders_storage_quota();
	return reason === 'outdated' ? m.orders_storage_outdated() : m.orders_storage_other();
}
