import { deleteCard } from '$lib/api/tmf670';
import type { Result } from '$lib/domain/failure';
import type { EngineDeps } from './engine-deps';
import { inSession } from './session/in-session';

/**
 * Has the operator forget a saved card of who is signed in. Done twice it is as if it were done
 * once, so it needs no queue.
 */
export function removeCard(deps: EngineDeps, id: string): Promise<Result<void>> {
	return inSession(deps, ({ transport, pack }) => deleteCard(transport, pack, id));
}
