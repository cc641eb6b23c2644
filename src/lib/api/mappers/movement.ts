import * as v from 'valibot';
import type { Movement } from '../../domain/subscriber';
import type { Dialect } from '../../operator/dialect';
import { meaning, meaningIfAny, spoken } from '../dialect';
import { anything, byPack, id, listOf, maybe, present, read, text, type MapContext } from './fields';
import { unitOf } from './measure';
import { isLine } from './line-number';
import { phrased } from './phrases';

const standard: Dialect['movements'] = {
	signed: false,
	phrases: [],
	kinds: {
		'topup balance': 'top-up',
		topup: 'top-up',
		recharge: 'top-up',
		payment: 'top-up',
		'transfer balance': 'transfer',
		transfer: 'transfer',
		'adjust balance': 'adjustment',
		adjustment: 'adjustment',
		charge: 'charge',
		'charge balance': 'charge',
		'deduct balance': 'charge',
		deduction: 'charge',
		fee: 'charge'
	},
	ways: {
		'topup balance': 'in',
		topup: 'in',
		recharge: 'in',
		refund: 'in',
		'unreserve balance': 'in',
		charge: 'out',
		'charge balance': 'out',
		'deduct balance': 'out',
		deduction: 'out',
		fee: 'out',
		'reserve balance': 'out',
		// `adjustType` of the standard.
		'recurring charge': 'out',
		'one time charge': 'out'
	},
	states: {
		created: 'created',
		acknowledged: 'created',
		'in progress': 'created',
		pending: 'created',
		completed: 'completed',
		confirmed: 'completed',
		done: 'completed',
		success: 'completed',
		failed: 'failed',
		rejected: 'failed',
		cancelled: 'cancelled',
		canceled: 'cancelled'
	}
};

const dialect = spoken('movements', standard);

/** How a number or an account stands: as a reference, or with its value beside. */
const end = v.object({ id: anything, value: anything });

const action = byPack(({ money, moment }) =>
	v.object({
		id,
		'@type': anything,
		adjustType: anything,
		status: anything,
		amount: money,
		description: maybe(text),
		confirmationDate: maybe(moment),
		requestedDate: maybe(moment),
		creationDate: maybe(moment),
		receiptId: maybe(text),
		logicalResource: listOf(end),
		receiver: listOf(end),
		receiverLogicalResource: listOf(end)
	})
);

type Action = v.InferOutput<ReturnType<typeof action>>;

const inUnits = v.object({ amount: v.object({ units: v.string() }) });

/** TMF654 `balanceActionHistory`. What moved in a package is no movement of money. */
export function toMovement(record: unknown, context: MapContext): Movement[] | undefined {
	const { line, pack } = context;
	const dto = read(action(context), record);
	if (dto === undefined) return unitOf(pack, read(inUnits, record)?.amount.units) === undefined ? undefined : [];
	const at = dto.confirmationDate ?? dto.requestedDate ?? dto.creationDate;
	if (at === undefined) return undefined;
	const { kinds, states, phrases } = dialect(pack);
	return [
		{
			line,
			id: dto.id,
			at,
			kind: meaning(kinds, dto['@type']) ?? 'other',
			...directed(dto, context),
			status: meaning(states, dto.status) ?? 'unknown',
			description: phrased(dto.description ?? '', phrases, context.language),
			...present({ receipt: dto.receiptId })
		}
	];
}

/**
 * The amount with its sign; without one where the operator does not tell which way it went, or its
 * sign and its words disagree.
 */
function directed(dto: Action, context: MapContext): Pick<Movement, 'amount' | 'undirected'> {
	const { amount } = dto;
	const way = wayOf(dto, context);
	if (dialect(context.pack).signed)
		return way === 'out' && amount.minor > 0 ? { amount, undirected: true } : { amount };
	const { currency } = amount;
	const minor = Math.abs(amount.minor);
	// Less than nothing of a charge is given back, or this server has signs that its pack says
	// nothing of.
	if (way === undefined ? amount.minor >= 0 : way === 'out' && amount.minor < 0)
		return { amount: { minor, currency }, undirected: true };
	return { amount: way === 'in' && amount.minor >= 0 ? amount : { minor: minor === 0 ? 0 : -minor, currency } };
}

function wayOf(dto: Action, context: MapContext): 'in' | 'out' | undefined {
	const { ways, kinds } = dialect(context.pack);
	if (meaning(kinds, dto['@type']) !== 'transfer')
		return meaningIfAny(ways, dto.adjustType) ?? meaningIfAny(ways, dto['@type']);
	const ours = (ends: Action['receiver']) =>
		ends.some(({ id: key, value }) => isLine(key, context) || isLine(value, context));
	const to = [...dto.receiver, ...dto.receiverLogicalResource];
	if (to.length === 0 || (ours(to) && ours(dto.logicalResource))) return undefined;
	if (ours(to)) return 'in';
	return ours(dto.logicalResource) ? 'out' : undefined;
}
