import * as v from 'valibot';
import type { Allowance, AllowanceUnit } from '../../domain/subscriber';
import type { OperatorPack } from '../../operator/pack';
import { meaning, meaningWithin } from '../dialect';
import { anything, byPack, currencyOf, flag, id, listOf, maybe, present, read, text, type MapContext } from './fields';
import { readMeasure, unitOf, type Measure } from './measure';
import { packageDialect } from './package-words';
import { COUNTER, usedOf } from './package-counters';

/** Where version 4 keeps what is left; a server of version 5 has it in the bucket itself. */
const balance = v.object({
	remainingValue: anything,
	remainingValueName: anything,
	unit: anything,
	validFor: anything
});

const bucket = v.object({
	id: maybe(id),
	name: maybe(text),
	usageType: anything,
	status: anything,
	isShared: maybe(flag),
	isUnlimited: maybe(flag),
	unit: anything,
	units: anything,
	remainingValue: anything,
	remainedValue: anything,
	remainingValueName: anything,
	valueName: anything,
	usedValue: anything,
	allowedValue: anything,
	bucketCounter: listOf(COUNTER),
	bucketBalance: listOf(balance),
	validFor: anything,
	product: listOf(v.object({ id: maybe(id), name: maybe(text) }))
});

type Bucket = v.InferOutput<typeof bucket>;

/** What version 4 wraps reports into, and what holds the buckets within. */
const report = v.object({
	bucket: anything,
	usageConsumption: anything,
	usageConsumptionReport: anything,
	product: anything
});
const bare = v.union([v.object({ remainingValue: v.unknown() }), v.object({ usedValue: v.unknown() })]);

/**
 * Buckets are records of their own inside a report: one that can't be read does not take its
 * neighbours with it.
 */
export function bucketsOf(item: unknown): unknown[] | undefined {
	const dto = read(report, item);
	if (dto === undefined) return undefined;
	if (dto.bucket !== undefined) return Array.isArray(dto.bucket) ? (dto.bucket as unknown[]) : nested([dto.bucket]);
	if (read(bare, item) !== undefined) return [item];
	const within = dto.usageConsumption ?? dto.usageConsumptionReport ?? dto.product;
	if (within === undefined) return undefined;
	return (Array.isArray(within) ? (within as unknown[]) : [within]).flatMap((one) => bucketsOf(one) ?? [undefined]);
}

function nested(items: unknown[]): unknown[] | undefined {
	return items.every((item) => read(bare, item) !== undefined) ? items : undefined;
}

/**
 * A bucket of a TMF677 `usageConsumptionReport`. Expired packages are left out: nothing of them can
 * be used.
 */
export function toAllowance(record: unknown, context: MapContext): Allowance[] | undefined {
	const { line, pack } = context;
	const dto = read(bucket, record);
	if (dto === undefined) return undefined;
	if (meaning(packageDialect(pack).states, dto.status) !== undefined) return [];
	const amounts = amountsOf(dto, context);
	// Money that is listed among the packages is told by TMF654.
	if (amounts === undefined) return isMoney(dto, pack) ? [] : undefined;
	const name = dto.name ?? dto.product[0]?.name ?? '';
	const key = dto.id ?? name;
	if (key === '') return undefined;
	return [
		{
			line,
			id: key,
			name,
			kind: kindOf(dto, pack) ?? KINDS[amounts.unit],
			...amounts,
			...present({ of: dto.product.length === 1 ? dto.product[0]?.id : undefined, validUntil: endOf(dto, context) })
		}
	];
}

const KINDS = { byte: 'data', second: 'voice', message: 'sms' } as const;
const UNITS = { data: 'byte', voice: 'second', sms: 'message', other: undefined } as const;

/** `undefined` when it is for the unit to say; what nobody knows is something else. */
function kindOf({ usageType }: Bucket, pack: OperatorPack): Allowance['kind'] | undefined {
	if (typeof usageType !== 'string' || usageType.trim() === '') return undefined;
	return meaningWithin(packageDialect(pack).kinds, usageType) ?? 'other';
}

type Amounts = Pick<Allowance, 'unit' | 'remaining' | 'total' | 'used' | 'ownUsed'>;

function amountsOf(dto: Bucket, context: MapContext): Amounts | undefined {
	const { pack } = context;
	const beside = dto.units ?? dto.unit;
	const measure = (said: unknown, unit = beside) => readMeasure(pack, said, unit);
	const [held, ...others] = dto.bucketBalance;
	const { used, own, left: counted, total: allowed } = usedOf(dto, beside, context);
	const told = dto.remainingValue ?? dto.remainedValue;
	const left =
		measure(told) ?? (others.length === 0 ? measure(held?.remainingValue, held?.unit) : undefined) ?? counted;
	const whole = measure(dto.allowedValue) ?? allowed;
	const same = (unit: AllowanceUnit, one: Measure | undefined) => (one?.unit === unit ? one.value : undefined);

	if (isUnlimited(dto, pack)) {
		const unit = (used ?? own ?? left)?.unit ?? unitOf(pack, beside)?.unit ?? UNITS[kindOf(dto, pack) ?? 'other'];
		if (unit === undefined) return undefined;
		return { unit, remaining: 'unlimited', ...present({ used: same(unit, used), ownUsed: same(unit, own) }) };
	}
	const unit = (left ?? whole)?.unit;
	if (unit === undefined) return undefined;
	const [usedValue, total] = [same(unit, used), same(unit, whole)];
	const remaining = left?.value ?? (total !== undefined && usedValue !== undefined ? total - usedValue : undefined);
	if (remaining === undefined) return undefined;
	return {
		unit,
		remaining: Math.max(0, remaining),
		...present({
			total: total ?? (usedValue === undefined ? undefined : usedValue + remaining),
			ownUsed: same(unit, own)
		})
	};
}

const named = v.object({ amount: anything, value: anything, valueName: anything, units: anything });

/** Said instead of what is left, or beside it. */
function isUnlimited(dto: Bucket, pack: OperatorPack): boolean {
	if (dto.isUnlimited) return true;
	const { unlimited, counters } = packageDialect(pack);
	const left = dto.bucketCounter.filter(({ counterType }) => meaning(counters, counterType) === 'left');
	const places = [dto.remainingValue, dto.remainedValue, dto.allowedValue, ...left, ...dto.bucketBalance];
	const words = places.flatMap((place) => [place, ...Object.values(read(named, place) ?? {})]);
	return [
		dto.remainingValueName,
		dto.valueName,
		...dto.bucketBalance.map((one) => one.remainingValueName),
		...words
	].some((word) => meaning(unlimited, word) !== undefined);
}

function isMoney(dto: Bucket, pack: OperatorPack): boolean {
	const units = read(v.object({ units: v.unknown() }), dto.remainingValue)?.units ?? dto.units;
	return currencyOf(pack, units) !== undefined;
}

const end = byPack((fields) => fields.end);
const period = v.object({ endDateTime: anything });

/**
 * `unknown`: something is said of its end that can't be read. Then it must not look as if it had
 * none.
 */
function endOf(dto: Bucket, context: MapContext): Allowance['validUntil'] {
	const said = [dto, ...dto.bucketBalance]
		.map(({ validFor }) => read(period, validFor)?.endDateTime)
		.find((one) => one != null);
	return said === undefined ? undefined : (read(end(context), said) ?? 'unknown');
}
