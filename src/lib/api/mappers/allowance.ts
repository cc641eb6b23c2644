import * as v from 'valibot';
import type { Allowance, AllowanceUnit } from '../../domain/subscriber';
import { id, instant, maybe, oneOf, present, quantity, read, text, through, type MapContext } from './fields';

/** Base units of what TMF677 writes; volumes are powers of 1024. */
const UNITS: Readonly<Record<string, { unit: AllowanceUnit; size: number }>> = {
	s: { unit: 'second', size: 1 },
	min: { unit: 'second', size: 60 },
	h: { unit: 'second', size: 3_600 },
	B: { unit: 'byte', size: 1 },
	KB: { unit: 'byte', size: 1_024 },
	MB: { unit: 'byte', size: 1_024 ** 2 },
	GB: { unit: 'byte', size: 1_024 ** 3 },
	TB: { unit: 'byte', size: 1_024 ** 4 },
	message: { unit: 'message', size: 1 }
};

const measure = through(quantity, ({ amount, units }) => {
	const base = Object.hasOwn(UNITS, units) ? UNITS[units] : undefined;
	const value = base === undefined || amount === '' ? NaN : Math.round(Number(amount) * base.size);
	// An overdrawn package has nothing left; less than nothing can't be shown on a meter.
	return base !== undefined && Number.isSafeInteger(value) ? { unit: base.unit, value: Math.max(0, value) } : undefined;
});

const bucket = v.object({
	id,
	name: text,
	usageType: oneOf({ voice: 'voice', data: 'data', sms: 'sms' }, 'other'),
	status: v.string(),
	remainingValue: measure,
	bucketCounter: maybe(v.array(v.object({ counterType: v.string(), value: maybe(measure) }))),
	validFor: maybe(v.object({ endDateTime: maybe(instant) }))
});

/** Buckets are records of their own inside a report: one that can't be read does not take its neighbours with it. */
export function bucketsOf(report: unknown): unknown[] | undefined {
	return read(v.object({ bucket: v.array(v.unknown()) }), report)?.bucket;
}

/** A bucket of a TMF677 `usageConsumptionReport`. Expired packages are left out: nothing of them can be used. */
export function toAllowance(record: unknown, { line }: MapContext): Allowance[] | undefined {
	const dto = read(bucket, record);
	if (dto === undefined) return undefined;
	if (dto.status === 'expired') return [];
	const { unit, value: remaining } = dto.remainingValue;
	const used = dto.bucketCounter?.find(({ counterType }) => counterType === 'used')?.value;
	const total = used?.unit === unit ? used.value + remaining : undefined;
	return [
		{
			line,
			id: dto.id,
			name: dto.name,
			kind: dto.usageType,
			unit,
			remaining,
			...present({ total, validUntil: dto.validFor?.endDateTime })
		}
	];
}
