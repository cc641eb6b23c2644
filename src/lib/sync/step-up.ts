/**
 * A command that the operator does only once the owner of the phone has confirmed it
 * (`needs-code`).
 *
 *   needs-code ──code asked for, by SMS──► code entered ──right──► queued, under its own key
 *
 * The code is for this command alone: its key, receiver and sum. The operator remembers for as long
 * as the key lives, so that what goes afterwards, from the worker too, needs nobody.
 */
import { createSessionApi, type AgreedCommand, type SessionApi } from '$lib/api/session';
import { changeEntry, entriesOf } from '$lib/db/repositories/outbox';
import { agreedOf } from '$lib/domain/commands/all';
import type { Failure, Result } from '$lib/domain/failure';
import { move } from '$lib/domain/outbox-machine';
import type { SmsPasswordTicket } from './actions';
import type { EngineDeps } from './engine-deps';
import { inSession } from './session/in-session';
import { ticketOf } from './session/ticket';

const NOT_ASKED: Failure = { class: 'rejected', code: 'NOT_ASKED', reason: 'The command needs no code any more' };

/** Has a code sent to the phone of the line. */
export async function requestCode(deps: EngineDeps, key: string): Promise<Result<SmsPasswordTicket>> {
	const sent = await asked(deps, key, (api, command) => api.requestConfirmation(command));
	return ticketOf(sent, deps.clock.now());
}

/** With the right code the command goes again. */
export async function giveCode(
	deps: EngineDeps,
	key: string,
	{ authenticationId }: SmsPasswordTicket,
	code: string
): Promise<Result<void>> {
	const given = await asked(deps, key, (api) => api.confirmCommand(authenticationId, code));
	if (given.ok) await changeEntry(deps.db, key, (entry) => move(entry, 'code-given', { attempts: 0 }));
	return given;
}

function asked<T>(
	deps: EngineDeps,
	key: string,
	call: (api: SessionApi, command: AgreedCommand) => Promise<Result<T>>
): Promise<Result<T>> {
	return inSession(deps, async ({ session, transport, pack }) => {
		const entry = (await entriesOf(deps.db, session.line)).find((one) => one.key === key);
		const agreed = entry?.state === 'needs-code' ? agreedOf(entry.command) : undefined;
		if (agreed === undefined) return { ok: false, failure: NOT_ASKED };
		return call(createSessionApi(transport, pack.api.session), { key, ...agreed });
	});
}
