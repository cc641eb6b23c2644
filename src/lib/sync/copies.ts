/** Copies of contacts at the operator, for who looks at them: none of it needs the queue. */
import { deleteCopy, getPart } from '$lib/api/copies';
import { PART_SIZE, partsOf } from '$lib/domain/contacts/copy';
import type { Result } from '$lib/domain/failure';
import type { EngineDeps } from './engine-deps';
import { inSession } from './session/in-session';

/** The bytes of one, part by part. */
export function fetchCopy(deps: EngineDeps, id: string, size: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
	return inSession(deps, async ({ transport, pack }) => {
		const all = new Uint8Array(size);
		for (let part = 0; part < partsOf(size); part += 1) {
			const piece = await getPart(transport, pack, { id, part });
			if (!piece.ok) return piece;
			all.set(piece.value.subarray(0, size - part * PART_SIZE), part * PART_SIZE);
		}
		return { ok: true, value: all };
	});
}

/** Done twice it is as if it were done once. */
export function removeCopy(deps: EngineDeps, id: string): Promise<Result<void>> {
	return inSession(deps, ({ transport, pack }) => deleteCopy(transport, pack, id));
}
