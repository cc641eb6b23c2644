import type { ApiName } from '../../src/lib/operator/pack';
import type { Refusal } from '../bss/refusal';

/** CAMARA's error body for the session API, TM Forum's for the rest. */
export function errorBody(api: ApiName, { status, code, reason, advice, details }: Refusal): object {
	if (api === 'session') return { status, code, message: reason, ...details };
	return {
		'@type': 'Error',
		code,
		reason,
		status: String(status),
		...(advice !== undefined && { message: advice }),
		...details
	};
}
