import type { EngineDeps } from './engine-deps';
import { retrieveLocation } from '$lib/api/location';
import type { Result } from '$lib/domain/failure';
import type { Area } from '$lib/domain/location';
import { inSession } from './session/in-session';

/** Asks the operator once where the phone is. Nothing of the answer is kept. */
export function locate(deps: EngineDeps): Promise<Result<Area>> {
	return inSession(deps, ({ transport, pack }) => retrieveLocation(transport, pack.api.location));
}
