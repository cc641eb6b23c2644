import type { HandleClientError } from '@sveltejs/kit';
import { consoleLog } from '$lib/platform/log';

/** Logs the error for developers. What people see of it is `routes/+error.svelte`. */
export const handleError: HandleClientError = ({ error, status, message }) => {
	if (status !== 404) consoleLog({ verbose: false }).error('a screen failed to open', { error: String(error), status });
	return { message };
};
