/** Linking a line takes its owner there and then, so it needs no queue. */
import { acceptLink as accept, requestLink as request } from '$lib/api/links';
import type { Result } from '$lib/domain/failure';
import type { LinkRequested, Right } from '$lib/domain/links';
import type { Msisdn } from '$lib/domain/msisdn';
import type { EngineDeps } from './engine-deps';
import { inSession } from './session/in-session';

export const requestLink = (
	deps: EngineDeps,
	number: Msisdn,
	rights: readonly Right[]
): Promise<Result<LinkRequested>> => inSession(deps, ({ transport, pack }) => request(transport, pack, number, rights));

export const acceptLink = (deps: EngineDeps, id: string, code: string): Promise<Result<void>> =>
	inSession(deps, ({ transport, pack }) => accept(transport, pack, id, code));
