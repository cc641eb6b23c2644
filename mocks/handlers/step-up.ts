import { both } from '../bss/both';
import type { Money } from '../../src/lib/domain/money';
import { Refusal } from '../bss/refusal';
import { STEP_UP_REQUIRED } from '../bss/confirmations';
import type { Call } from '../http/route';

/**
 * Above `limit` money leaves only when the owner of the phone has confirmed this very command by a
 * code. Throws a Refusal that decides nothing: the command may come again under its key.
 */
export function mustBeConfirmed(call: Call, limit: number | undefined, receiver: string, amount: Money): void {
	if (limit === undefined || amount.minor <= limit) return;
	const { key } = call.cause();
	if (!call.operator.sessions.service.isConfirmed(call.line().msisdn, { key, receiver, amount }))
		throw new Refusal(403, STEP_UP_REQUIRED, both('Подтвердите кодом из SMS', 'Confirm with the code from the text'));
}
