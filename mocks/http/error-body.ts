import type { ApiName } from '../../src/lib/operator/api-paths';
import type { Refusal } from '../bss/refusal';

const CAMARA: readonly ApiName[] = ['session', 'links', 'location', 'forwarding'];

/** Those that speak CAMARA. */
export const isCamara = (api: ApiName): boolean => CAMARA.includes(api);

/** CAMARA's error body for its APIs, TM Forum's for the rest. */
export function errorBody(api: ApiName, { status, code, reason, advice, details }: Refusal): object {
	if (isCamara(api)) return { status, code, message: reason, ...details };
	return {
		'@type': 'Error',
		code,
		reason,
		status: String(status),
		...(advice !== undefined && { message: advice }),
		...details
	};
}
