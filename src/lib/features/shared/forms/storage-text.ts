import { StorageError } from '$lib/domain/storage-error';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * What the device could not keep, whatever it is, is neither stored nor sent: why, and what to do.
 */
export function storageText(error: unknown): string {
	const reason = error instanceof StorageError ? error.reason : 'other';
	if (reason === 'quota') return m.failures_not_kept_quota();
	return reason === 'outdated' ? m.failures_not_kept_outdated() : m.failures_not_kept();
}
