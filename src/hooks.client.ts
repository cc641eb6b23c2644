import type { HandleClientError } from '@sveltejs/kit';
import { consoleLog } from '$lib/platform/log';

/** What a person reads stands in `routes/+error.svelte`; here it is only said to whoever looks for the cause. */
export const handleError: HandleClientError = ({ error, status, message }) => {
	if (status !== 404) consoleLog({ verbose: false }).error('a screen failed to open', { error: String(error), status });
	return { message };
};
