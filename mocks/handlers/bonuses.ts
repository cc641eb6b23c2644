import type { components as Bonuses } from '../../src/lib/api/generated/loyalty';
import type { components as Loyalty } from '../../src/lib/api/generated/tmf658';
import { type Member, PointsChanged, type Redemption } from '../bss/bonuses/bonuses';
import { iso } from '../bss/clock';
import { Refusal } from '../bss/refusal';
import { type Call, created, ok, one, type Reply, type Route } from '../http/route';
import { toMoney } from './amounts';

type Points = Bonuses['schemas']['Points'];

const points = (value: number): Points => ({ unit: 'points', value });

const membership = ({ id, since, until }: Member): Loyalty['schemas']['LoyaltyProgramMember'] => ({
	id,
	'@type': 'LoyaltyProgramMember',
	status: until === undefined ? 'active' : 'terminated',
	ValidFor: { startDateTime: iso(since), ...(until !== undefined && { endDateTime: iso(until) }) }
});

function balances(call: Call): Loyalty['schemas']['LoyaltyBalance'][] {
	const line = call.line();
	const member = call.operator.bonuses.member(line);
	return call.operator.bonuses.lots(line).map(({ id, points: value, from, until }) => ({
		id,
		'@type': 'LoyaltyBalance',
		...(member && { loyaltyProgramMember: { id: member.id, href: `loyaltyProgramMember/${member.id}` } }),
		quantity: points(value),
		validFor: { startDateTime: iso(from), endDateTime: iso(until) }
	}));
}

const WAYS = { earned: 'earn', spent: 'burn', expired: 'expire' } as const;

const actions = (call: Call): Bonuses['schemas']['PointsAction'][] =>
	call.operator.bonuses.actions(call.line()).map(({ transaction: { id, at, kind, text, cause }, points: moved }) => ({
		id,
		'@type': 'PointsAction',
		actionType: WAYS[kind as keyof typeof WAYS],
		quantity: points(Math.abs(moved)),
		description: text,
		confirmationDate: iso(at),
		...(cause && { externalId: cause.key })
	}));

function rewards(call: Call): Bonuses['schemas']['Reward'][] {
	const line = call.line();
	const catalogue = call.operator.catalogue(line.pack);
	return call.operator.bonuses.rewards(line).map(({ id, name, text, cost, credit, offering, until }) => ({
		id,
		'@type': 'Reward',
		name,
		description: text,
		cost: points(cost),
		...(credit !== undefined && { credit: toMoney(credit, line.pack.currency) }),
		...(offering !== undefined && { productOffering: { id: offering, name: catalogue.get(offering).name } }),
		...(until !== undefined && { validFor: { endDateTime: iso(until) } })
	}));
}

const redemption = ({ id, externalId, reward, cost, at }: Redemption): Bonuses['schemas']['Redemption'] => ({
	id,
	'@type': 'Redemption',
	status: 'completed',
	externalId,
	reward: { id: reward.id, name: reward.name },
	cost: points(cost),
	confirmationDate: iso(at)
});

const redemptions = (call: Call) => call.operator.bonuses.redemptions(call.line()).map(redemption);

/** With how many it is now, where that is why not. */
function told(reply: () => Reply): Reply {
	try {
		return reply();
	} catch (error) {
		if (!(error instanceof PointsChanged)) throw error;
		const { status, code, reason, points: now } = error;
		const details = { '@type': 'PointsChangedError', '@baseType': 'Error', quantity: points(now) };
		throw new Refusal(status, code, reason, { details });
	}
}

function redeem(call: Call): Reply {
	const { externalId, reward, cost } = call.body<Bonuses['schemas']['Redemption_Create']>();
	const asked = { reward: reward.id, cost: cost.value, externalId };
	return created(redemption(call.operator.bonuses.redeem(call.line(), asked, call.cause())));
}

function leave(call: Call): Reply {
	const { forfeits } = call.body<Loyalty['schemas']['LoyaltyProgramMember_Update']>();
	const { bonuses } = call.operator;
	return ok(membership(bonuses.leave(call.line(), call.param('id'), forfeits.value, call.cause())));
}

/** TMF658, and what our own document adds to it. */
export const bonusRoutes: readonly Route[] = [
	{
		api: 'tmf658',
		method: 'GET',
		path: '/loyaltyProgramMember',
		handle: (call) => ({
			list: [call.operator.bonuses.member(call.line())].flatMap((one) => one ?? []).map(membership)
		})
	},
	{
		api: 'tmf658',
		method: 'POST',
		path: '/loyaltyProgramMember',
		once: true,
		handle: (call) => created(membership(call.operator.bonuses.join(call.line(), call.cause())))
	},
	{
		api: 'tmf658',
		method: 'PATCH',
		path: '/loyaltyProgramMember/{id}',
		once: true,
		handle: (call) => told(() => leave(call))
	},
	{ api: 'tmf658', method: 'GET', path: '/loyaltyBalance', handle: (call) => ({ list: balances(call) }) },
	{ api: 'loyalty', method: 'GET', path: '/actions', handle: (call) => ({ list: actions(call) }) },
	{ api: 'loyalty', method: 'GET', path: '/rewards', handle: (call) => ({ list: rewards(call) }) },
	{ api: 'loyalty', method: 'GET', path: '/redemptions', handle: (call) => ({ list: redemptions(call) }) },
	{ api: 'loyalty', method: 'GET', path: '/redemptions/{id}', handle: (call) => one(call, redemptions(call)) },
	{
		api: 'loyalty',
		method: 'POST',
		path: '/redemptions',
		once: true,
		handle: (call) => told(() => redeem(call))
	}
];
