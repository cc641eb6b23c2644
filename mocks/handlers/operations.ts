/** Which requests are operations of a subscriber, and what they were about. */
import type { components } from '../../src/lib/api/generated/session';
import { omit } from '../../src/lib/domain/util/omit';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { iso } from '../bss/clock';
import { describeDevice } from '../bss/device';
import type { Operation } from '../bss/operations';
import { Refusal } from '../bss/refusal';
import type { Call, Reply, Route } from '../http/route';
import { fromMajor, toMoney } from './amounts';

type Told = Pick<Operation, 'kind' | 'subject' | 'minor'> & {
	/** Noted only when it is refused: what follows it tells the rest. */
	refusedOnly?: true;
	result?: Operation['result'];
};

interface Quantity {
	amount: number;
	units: string;
}
interface Item {
	action: string;
	product?: { id?: string; status?: string; productCharacteristic?: readonly { name: string }[] };
	productOffering?: { id: string };
}

const minorOf = ({ amount, units }: Quantity): number => fromMajor(amount, units).minor;

const TOLD: Readonly<Record<string, (call: Call) => Told>> = {
	'POST /payment': (call) => {
		const { account, totalAmount, paymentMethod, correlatorId } = call.body<{
			account: { id: string };
			totalAmount: { value: number; unit: string };
			paymentMethod: { id?: string };
			correlatorId: string;
		}>();
		const { minor } = fromMajor(totalAmount.value, totalAmount.unit);
		const told = { kind: 'top-up', subject: account.id, minor } as const;
		if (paymentMethod.id !== undefined) return { ...told, refusedOnly: true };
		const line = call.line().msisdn;
		return {
			...told,
			// Nothing follows one on a page, which is paid later or not at all.
			result: () => {
				const status = call.operator.checkout.of(line).find((one) => one.correlatorId === correlatorId)?.status;
				if (status === 'done') return 'done';
				return status === 'pendingAuthorization' ? 'pending' : 'refused';
			}
		};
	},
	'POST /topupBalance': (call) => {
		const asked = call.body<{ isAutoTopup?: true; amount: Quantity; logicalResource?: { id: string }[] }>();
		const minor = minorOf(asked.amount);
		if (asked.isAutoTopup) return { kind: 'autopay-set', minor };
		return { kind: 'top-up', subject: asked.logicalResource?.[0]?.id ?? '', minor };
	},
	'PATCH /topupBalance/{id}': () => ({ kind: 'autopay-stop' }),
	'POST /transferBalance': (call) => {
		const { amount, receiverLogicalResource, bucket } = call.body<{
			amount: Quantity;
			receiverLogicalResource: { id: string };
			bucket: { id: string };
		}>();
		if (bucket.id !== 'main') return { kind: 'cash-out', minor: minorOf(amount) };
		return { kind: 'transfer', subject: receiverLogicalResource.id, minor: minorOf(amount) };
	},
	'POST /redemptions': (call) => {
		const { reward } = call.body<{ reward: { id: string } }>();
		const name = call.operator.bonuses.rewards(call.line()).find(({ id }) => id === reward.id)?.name;
		return { kind: 'exchange', ...(name !== undefined && { subject: name }) };
	},
	'POST /loyaltyProgramMember': () => ({ kind: 'join-programme' }),
	'PATCH /loyaltyProgramMember/{id}': () => ({ kind: 'leave-programme' }),
	'POST /productOrder': order,
	'POST /troubleTicket': (call) => ({
		kind: 'request',
		subject: call.body<{ description: string }>().description.slice(0, 80)
	}),
	'PUT /password': () => ({ kind: 'password' }),
	'PATCH /notices': () => ({ kind: 'notices' }),
	'PATCH /preferences': () => ({ kind: 'network-sign-in' }),
	'DELETE /sessions': () => ({ kind: 'end-session' }),
	'DELETE /sessions/{id}': () => ({ kind: 'end-session' }),
	'DELETE /subscription': () => ({ kind: 'withdraw-pushes' })
};

/** An order is taken in at once and worked on afterwards. */
function order(call: Call): Told {
	const { externalId, productOrderItem } = call.body<{ externalId: string; productOrderItem: Item[] }>();
	const { action = '', product, productOffering } = productOrderItem[0] ?? {};
	const line = call.line();
	const offering = productOffering
		? call.operator.catalogue(line.pack).find(productOffering.id)
		: line.products.find(({ id }) => id === product?.id)?.offering;
	const kind = product?.status === undefined ? kindOf(action, productOffering && product?.id) : blockOf(product);
	// A block is of the number, whatever product stands for it.
	const subject = product?.status === undefined ? offering?.name : undefined;
	const result = (): ReturnType<Operation['result']> => {
		const state = call.operator.orders.of(line.msisdn).find((one) => one.externalId === externalId)?.state;
		if (state === 'acknowledged' || state === 'inProgress') return 'pending';
		return state === 'completed' ? 'done' : 'refused';
	};
	return { kind, ...(subject !== undefined && { subject }), result };
}

function kindOf(action: string, becomes: string | undefined): Told['kind'] {
	if (action === 'add') return 'connect';
	if (action === 'delete') return 'disconnect';
	return becomes === undefined ? 'configure' : 'switch-tariff';
}

function blockOf({ status, productCharacteristic = [] }: NonNullable<Item['product']>): Told['kind'] {
	if (status !== 'suspended') return 'unblock';
	return productCharacteristic.some(({ name }) => name === 'suspensionReason') ? 'block-lost' : 'block';
}

/** Of what was made, where something was. */
const idOf = (reply: Reply): string | undefined =>
	'body' in reply ? (reply.body as { id?: string } | undefined)?.id : undefined;

/** What these make is neither an order nor a movement: a plan. */
const OF_PLANS: ReadonlySet<Told['kind']> = new Set(['autopay-set', 'autopay-stop'] as const);

/** Handles a request, and writes down what it was and what came of it. */
export async function noted(route: Route, call: Call): Promise<Reply> {
	const tell = TOLD[`${route.method} ${route.path}`];
	if (tell === undefined) return route.handle(call);
	// Of the one who asks, before what they ask for may end their session.
	const line = call.operator.sessions.sessionOf(call.request);
	const told = line !== null && tell(call);
	const write = (came: Pick<Operation, 'result' | 'reason' | 'reference'>): void => {
		if (!told) return;
		const device = describeDevice(call.request.headers.get('user-agent'));
		call.operator.operations.record(line, { ...omit(told, 'refusedOnly'), device, ...came });
	};
	try {
		const reply = await route.handle(call);
		if (told && !told.refusedOnly) {
			const reference = OF_PLANS.has(told.kind) ? undefined : idOf(reply);
			write({ result: told.result ?? (() => 'done'), ...(reference !== undefined && { reference }) });
		}
		return reply;
	} catch (error) {
		// Asked for a code, it has not been decided.
		if (error instanceof Refusal && error.code !== 'STEP_UP_REQUIRED')
			write({ result: () => 'refused', reason: error.reason });
		throw error;
	}
}

export function operationsOf(call: Call, line: Msisdn): components['schemas']['Operation'][] {
	const { currency } = call.line().pack;
	return call.operator.operations.of(line).map(({ minor, at, result, ...told }) => ({
		...told,
		at: iso(at),
		...(minor !== undefined && { amount: toMoney(minor, currency) }),
		result: result()
	}));
}
