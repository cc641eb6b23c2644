import { both } from '../bss/both';
import type { ForwardingCondition } from '../../src/lib/domain/forwarding/condition';
import type { components } from '../../src/lib/api/generated/forwarding';
import { forwardedNow } from '../bss/forwarding';
import { Refusal } from '../bss/refusal';
import { ok, type Call, type Route } from '../http/route';

type Schemas = components['schemas'];

const WORDS = {
	all: 'unconditional',
	busy: 'conditional_busy',
	'no-answer': 'conditional_no_answer',
	unreachable: 'conditional_not_reachable'
} as const satisfies Record<ForwardingCondition, Schemas['CallForwardingSignal'][number]>;

/** The session says whose line it is: a number beside it is refused, as the standard has it. */
function forwarded(call: Call): ForwardingCondition[] {
	const { phoneNumber } = call.body<Schemas['CreateCallForwardingSignal']>();
	if (phoneNumber !== undefined)
		throw new Refusal(
			422,
			'UNNECESSARY_IDENTIFIER',
			both('Чей это номер, известно и так', 'Whose number it is, is known already')
		);
	return forwardedNow(call.line());
}

export const forwardingRoutes: readonly Route[] = [
	{
		api: 'forwarding',
		method: 'POST',
		path: '/unconditional-call-forwardings',
		handle: (call) =>
			ok({ active: forwarded(call).includes('all') } satisfies Schemas['UnconditionalCallForwardingSignal'])
	},
	{
		api: 'forwarding',
		method: 'POST',
		path: '/call-forwardings',
		handle(call) {
			const words = forwarded(call).map((condition) => WORDS[condition]);
			return ok((words.length > 0 ? words : ['inactive']) satisfies Schemas['CallForwardingSignal']);
		}
	}
];
