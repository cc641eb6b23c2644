import type { Failure } from '$lib/domain/failure';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** CAMARA's codes of location-retrieval. What isn't here is told like any other failure. */
const BY_CODE: Readonly<Record<string, () => string>> = {
	'LOCATION_RETRIEVAL.UNABLE_TO_LOCATE': m.region_cant_locate,
	'LOCATION_RETRIEVAL.UNABLE_TO_FULFILL_MAX_AGE': m.region_cant_locate,
	'LOCATION_RETRIEVAL.UNABLE_TO_FULFILL_MAX_SURFACE': m.region_cant_locate,
	IDENTIFIER_NOT_FOUND: m.region_cant_locate,
	SERVICE_NOT_APPLICABLE: m.region_not_for_line,
	PERMISSION_DENIED: m.region_not_for_line
};

export function locationFailureText(failure: Failure, format: Format): string {
	const known = Object.hasOwn(BY_CODE, failure.code) ? BY_CODE[failure.code] : undefined;
	return known ? known() : failureText(failure, format);
}
