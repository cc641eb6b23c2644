import { both } from '../bss/both';
import type { components } from '../../src/lib/api/generated/push';
import { parseMoney } from '../../src/lib/domain/money';
import { PUBLIC_KEY } from '../bss/push';
import { Refusal } from '../bss/refusal';
import { type Call, ok, type Reply, type Route } from '../http/route';

type Schemas = components['schemas'];

const NO_CONTENT: Reply = { status: 204 };

function put(call: Call): Reply {
	const { endpoint, types, lowBalance } = call.body<Schemas['Subscription']>();
	const line = call.line();
	const below = parseMoney(lowBalance.value, lowBalance.unit);
	if (below?.currency !== line.pack.currency)
		throw new Refusal(400, 'INVALID_BODY', both('Запрос составлен неверно', 'The request is malformed'), 'lowBalance');
	call.operator.push.put(line, { id: call.param('id'), endpoint, types, below: below.minor });
	return NO_CONTENT;
}

/** Own API: where notices go. */
export const pushRoutes: readonly Route[] = [
	{ api: 'push', method: 'GET', path: '/key', open: true, handle: () => ok({ publicKey: PUBLIC_KEY }) },
	{ api: 'push', method: 'PUT', path: '/subscription/{id}', handle: put },
	{
		api: 'push',
		method: 'DELETE',
		path: '/subscription',
		handle: (call) => {
			const { searchParams } = new URL(call.request.url);
			call.operator.push.withdrawOf(call.line(), searchParams.get('keep'));
			return NO_CONTENT;
		}
	},
	{
		api: 'push',
		method: 'DELETE',
		path: '/subscription/{id}',
		open: true,
		handle: (call) => {
			call.operator.push.withdraw(call.param('id'));
			return NO_CONTENT;
		}
	}
];
