import * as v from 'valibot';
import { entryOf } from '../../domain/blacklist/entry';
import { conditionOf } from '../../domain/forwarding/condition';
import { targetOf, type ForwardingRule } from '../../domain/forwarding/target';
import type { Blacklist, OwnedProduct, RefusedAttempt, Rest } from '../../domain/subscriber';
import { slotOf, type ToneRule } from '../../domain/tones/slot';
import type { Dialect } from '../../operator/dialect';
import { fold, meaning, meaningIfAny, spoken } from '../dialect';
import { kindOf, named } from './catalogue-words';
import { byPack, id, maybe, present, read, text, type MapContext } from './fields';
import { priceKind, toPrices } from './price';

const STANDARD: Dialect['products'] = {
	statuses: {
		created: 'pending',
		pending: 'pending',
		'pending active': 'pending',
		active: 'active',
		// Works, and is paid for, until it ends.
		'pending terminate': 'active',
		suspended: 'suspended',
		terminated: 'ended',
		cancelled: 'ended',
		canceled: 'ended',
		aborted: 'ended'
	},
	nextCharge: ['nextChargeDate'],
	rest: { 'suspension reason': 'by', 'suspended since': 'since', 'suspended until': 'until' },
	restBy: {
		subscriber: 'subscriber',
		voluntary: 'subscriber',
		debt: 'debt',
		'non payment': 'debt',
		lost: 'lost',
		stolen: 'lost'
	},
	attempts: ['blacklistAttempts'],
	attemptKinds: { call: 'call', voice: 'call', message: 'sms', sms: 'sms' }
};
const dialect = spoken('products', STANDARD);

const product = byPack(({ moment, end }) =>
	v.object({
		id,
		name: maybe(text),
		'@type': maybe(text),
		status: maybe(v.string()),
		category: maybe(v.array(named)),
		productSpecification: maybe(named),
		productOffering: maybe(v.object({ id, name: maybe(text) })),
		productPrice: v.optional(v.unknown()),
		productCharacteristic: maybe(v.array(v.object({ name: v.string(), value: v.optional(v.unknown()) }))),
		startDate: maybe(moment),
		terminationDate: maybe(end)
	})
);
interface Characteristic {
	name: string;
	value?: unknown;
}

const momentOf = byPack(
	({ moment }) =>
		(value: unknown) =>
			read(moment, value)
);

/**
 * TMF637 `product`. What kind it is, its specification tells, else its categories or its type; it
 * may have none of them. One without a name of its own goes by that of what it was ordered as.
 */
export function toProduct(record: unknown, context: MapContext): OwnedProduct[] | undefined {
	const { line, pack } = context;
	const dto = read(product(context), record);
	const name = dto?.name ?? dto?.productOffering?.name ?? dto?.productSpecification?.name;
	if (dto === undefined || name === undefined) return undefined;
	const { statuses, nextCharge } = dialect(pack);
	const told = kindOf([dto.productSpecification ?? {}, ...(dto.category ?? []), { name: dto['@type'] }], pack)?.kind;
	const status = meaning(statuses, dto.status) ?? 'unknown';
	const nextChargeAt = dto.productCharacteristic?.find((one) => nextCharge.some((it) => fold(it) === fold(one.name)));
	return [
		{
			line,
			id: dto.id,
			kind: told === undefined || told === 'bundle' ? 'unknown' : told,
			name,
			status,
			prices: toPrices(dto.productPrice, context),
			...present({
				penalty: hasPenalty(dto.productPrice, context) ? (true as const) : undefined,
				offeringId: dto.productOffering?.id,
				startedAt: dto.startDate,
				nextChargeAt: momentOf(context)(nextChargeAt?.value),
				endsAt: dto.terminationDate,
				tones: toneRules(dto.productCharacteristic ?? []),
				forwarding: forwardingRules(dto.productCharacteristic ?? []),
				blacklist: blacklistOf(dto.productCharacteristic ?? [], context),
				rest: status === 'suspended' ? restOf(dto.productCharacteristic ?? [], context) : undefined
			})
		}
	];
}

function hasPenalty(prices: unknown, context: MapContext): boolean {
	return Array.isArray(prices) && prices.some((price) => priceKind(price, context) === 'penalty');
}

/** Nothing when the operator tells nothing of it. */
function restOf(characteristics: readonly Characteristic[], context: MapContext): Rest | undefined {
	const { rest, restBy } = dialect(context.pack);
	const told = (wanted: 'by' | 'since' | 'until') =>
		characteristics.find(({ name }) => meaningIfAny(rest, name) === wanted)?.value;
	const found = present({
		by: meaning(restBy, told('by')),
		since: momentOf(context)(told('since')),
		until: momentOf(context)(told('until'))
	});
	return Object.keys(found).length === 0 ? undefined : { by: 'unknown', ...found };
}

/** Nothing when there is none: most products play nothing. */
function toneRules(characteristics: readonly Characteristic[]): ToneRule[] | undefined {
	const rules = characteristics.flatMap(({ name, value }): ToneRule[] => {
		const slot = slotOf(name);
		const tone = read(id, value);
		return slot === undefined || tone === undefined ? [] : [{ slot, tone }];
	});
	return rules.length > 0 ? rules : undefined;
}

/** What is on; nothing when nothing is. A number in another writing than E.164 is no target. */
function forwardingRules(characteristics: readonly Characteristic[]): ForwardingRule[] | undefined {
	const rules = characteristics.flatMap(({ name, value }): ForwardingRule[] => {
		const condition = conditionOf(name);
		const target = condition && targetOf(read(id, value) ?? '');
		return condition && target ? [{ condition, ...target }] : [];
	});
	return rules.length > 0 ? rules : undefined;
}

/** Nothing when nothing is told of one: most products refuse nobody. */
function blacklistOf(characteristics: readonly Characteristic[], context: MapContext): Blacklist | undefined {
	const { attempts: names } = dialect(context.pack);
	const entries = characteristics.flatMap(({ name, value }) => (value === '' ? [] : (entryOf(name) ?? [])));
	const told = characteristics.find(({ name }) => names.some((one) => fold(one) === fold(name)))?.value;
	const attempts = Array.isArray(told) ? told.flatMap((one) => attemptOf(one, context) ?? []) : undefined;
	if (entries.length === 0 && attempts === undefined) return undefined;
	const latest = attempts?.toSorted((a, b) => b.at - a.at).slice(0, MOST_ATTEMPTS);
	return { entries: [...new Set(entries)], ...(latest && { attempts: latest }) };
}

/** Older ones are nobody's news, and would be stored with every product. */
const MOST_ATTEMPTS = 50;

const attempt = byPack(({ moment }) => v.object({ date: moment, type: maybe(v.string()), phoneNumber: maybe(text) }));

function attemptOf(record: unknown, context: MapContext): RefusedAttempt | undefined {
	const dto = read(attempt(context), record);
	if (dto === undefined) return undefined;
	const { attemptKinds } = dialect(context.pack);
	return { at: dto.date, kind: meaning(attemptKinds, dto.type) ?? 'unknown', party: dto.phoneNumber ?? '' };
}
