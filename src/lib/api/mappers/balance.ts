import * as v from 'valibot';
import type { Balance } from '../../domain/subscriber';
import type { Dialect } from '../../operator/dialect';
import type { BalanceRule, OperatorPack } from '../../operator/pack';
import { fold, meaning, meaningWithin, spoken } from '../dialect';
import { anything, byPack, currencyOf, id, maybe, present, read, text, type MapContext } from './fields';
import { unitOf } from './measure';

const standard: Dialect['balances'] = {
	kinds: {
		cashback: 'cashback',
		bonus: 'bonus',
		bonuses: 'bonus',
		'credit limit': 'credit',
		'credit line': 'credit',
		overdraft: 'credit',
		loan: 'credit',
		reserved: 'reserved',
		reserve: 'reserved',
		blocked: 'reserved',
		deposit: 'deposit',
		'security deposit': 'deposit'
	},
	usageTypes: {
		monetary: 'money',
		money: 'money',
		cash: 'money',
		currency: 'money',
		voice: 'package',
		data: 'package',
		sms: 'package',
		other: 'other'
	},
	states: {
		active: 'active',
		enabled: 'active',
		suspended: 'suspended',
		blocked: 'suspended',
		expired: 'expired',
		closed: 'expired',
		terminated: 'expired'
	}
};

const dialect = spoken('balances', standard);

const facts = v.object({
	id,
	'@type': maybe(v.string()),
	name: maybe(text),
	description: maybe(text),
	usageType: anything,
	status: anything,
	remainingValue: anything
});

type Facts = v.InferOutput<typeof facts>;

const sums = byPack(({ balance, end }) =>
	v.object({
		remainingValue: balance,
		reservedValue: maybe(balance),
		validFor: maybe(v.object({ endDateTime: maybe(end) }))
	})
);

const units = v.union([
	v.pipe(
		v.object({ units: v.string() }),
		v.transform(({ units: said }) => said)
	),
	v.pipe(
		v.object({ unit: v.string() }),
		v.transform(({ unit }) => unit)
	)
]);

/**
 * TMF654 `bucket` in money; packages that a server lists here too are TMF677's. Which one is the
 * main balance is data of the pack.
 */
export function toBalance(record: unknown, context: MapContext): Balance[] | undefined {
	const { line, pack } = context;
	const dto = read(facts, record);
	if (dto === undefined) return undefined;
	const type = usageOf(dto, pack);
	if (type !== 'money' && unitOf(pack, read(units, dto.remainingValue)) !== undefined) return [];
	const money = read(sums(context), record);
	if (money === undefined) return undefined;
	const { kind, sum } = kindOf(dto, pack);
	return [
		{
			line,
			id: dto.id,
			kind,
			name: dto.description ?? dto.name ?? '',
			remaining: money.remainingValue,
			status: meaning(dialect(pack).states, dto.status) ?? 'unknown',
			...(sum === true && { part: true }),
			...present({ reserved: money.reservedValue, validUntil: money.validFor?.endDateTime })
		}
	];
}

/**
 * Whether a bucket that could not be read may be the main balance: then the others are no whole
 * answer.
 */
export function mayBeMain(record: unknown, { pack }: MapContext): boolean {
	const dto = read(facts, record);
	return dto !== undefined && kindOf(dto, pack).kind === 'main';
}

/** A currency as `usageType`, or none at all, is money: the API is about balances. */
function usageOf({ usageType }: Facts, pack: OperatorPack): 'money' | 'package' | 'other' | undefined {
	const said = meaning(dialect(pack).usageTypes, usageType);
	if (said !== undefined) return said;
	return currencyOf(pack, usageType) === undefined ? undefined : 'money';
}

/**
 * A rule that names the bucket, then what the bucket calls itself, then a rule for all of its type.
 */
function kindOf(dto: Facts, pack: OperatorPack): { kind: Balance['kind']; sum?: true } {
	const fitting = pack.balances.filter((rule) => fits(rule, dto, pack));
	const named = fitting.find(({ name, id: key }) => name !== undefined || key !== undefined);
	if (named !== undefined) return named;
	const { kinds } = dialect(pack);
	const names = [
		typeof dto.usageType === 'string' ? dto.usageType : undefined,
		dto['@type'],
		dto.name,
		dto.description
	];
	for (const name of names) {
		const kind = name === undefined ? undefined : meaningWithin(kinds, name);
		if (kind !== undefined) return { kind };
	}
	return fitting[0] ?? { kind: 'other' };
}

function fits(rule: BalanceRule, dto: Facts, pack: OperatorPack): boolean {
	return (
		(rule.name === undefined || (dto.name !== undefined && fold(rule.name) === fold(dto.name))) &&
		(rule.id === undefined || fold(rule.id) === fold(dto.id)) &&
		(rule.usageType === undefined || sameUsage(rule.usageType, dto, pack))
	);
}

function sameUsage(wanted: string, dto: Facts, pack: OperatorPack): boolean {
	if (typeof dto.usageType === 'string' && fold(dto.usageType) === fold(wanted)) return true;
	const meant = meaning(dialect(pack).usageTypes, wanted);
	return meant === 'money' && (dto.usageType == null || usageOf(dto, pack) === 'money');
}
