/**
 * Pieces that every mapper is built of: what is harmful or unreadable ends here and never reaches
 * the database.
 */
import * as v from 'valibot';
import { parseInstant, type Instant } from '../../domain/instant';
import { parseMoney, type Money } from '../../domain/money';
import type { LineId } from '../../domain/line';
import type { Msisdn } from '../../domain/msisdn';
import type { OperatorPack } from '../../operator/pack';
import { meaning, perPack, spoken } from '../dialect';
import { hearing } from '../hearing';
import { momentReader } from '../moments';
import { harmless, ID, LONGEST_ID, LONGEST_TEXT } from './texts';

/** Whose records are read, by whose rules. */
export interface MapContext {
	/** Key of its rows here. */
	line: LineId;
	number: Msisdn;
	pack: OperatorPack;
	/** What texts are wished for in; absent where nobody is to read them. */
	language?: string;
}

/** What a record is after all checks; `undefined` when it can't be read. */
export function read<Output>(schema: v.GenericSchema<unknown, Output>, record: unknown): Output | undefined {
	const result = v.safeParse(schema, record);
	if (result.success) return result.output;
	hearing.unreadable?.(record, result.issues);
	return undefined;
}

/**
 * Keys of our rows, which also travel in addresses. Some servers number their records: the number
 * is the key then.
 */
export const id = v.pipe(
	v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.transform(String))]),
	v.maxLength(LONGEST_ID),
	v.regex(ID)
);

/** Operator's words for the screen, cut to a length that a screen can bear. */
export const text = words(LONGEST_TEXT);
export const longText = words(4_000);

function words(length: number) {
	return v.pipe(
		v.string(),
		v.transform((value) => harmless(value, length))
	);
}

/**
 * An optional field that is absent, null or malformed is one that nothing is known of: the record
 * is still good.
 */
export function maybe<Output>(schema: v.GenericSchema<unknown, Output>) {
	return v.fallback(v.optional(schema), () => undefined);
}

/** A field that is looked at later, if it is there at all. */
export const anything = v.optional(v.unknown());

/** Yes or no; some servers write them as words. */
export const flag = v.pipe(
	v.union([v.boolean(), v.picklist(['true', 'false'])]),
	v.transform((value) => value === true || value === 'true')
);

/** One, or a list of them: a list of one is often written without its brackets. */
export function listOf<Output>(schema: v.GenericSchema<unknown, Output>) {
	return v.pipe(
		v.optional(v.unknown(), []),
		v.transform((value): unknown[] => (Array.isArray(value) ? (value as unknown[]) : value == null ? [] : [value])),
		v.transform((values) =>
			values.flatMap((value) => {
				const one = v.safeParse(schema, value);
				return one.success ? [one.output] : [];
			})
		)
	);
}

/** A word of a list that may grow: what this version does not know becomes `other`. */
export function oneOf<Known extends string, Other extends string>(
	known: Readonly<Record<string, Known>>,
	other: Other
) {
	return v.pipe(
		v.string(),
		v.transform((value): Known | Other => {
			const found = Object.hasOwn(known, value.trim()) ? known[value.trim()] : undefined;
			if (found === undefined) hearing.unknownWord?.(value);
			return found ?? other;
		})
	);
}

/**
 * A schema whose value goes on through `convert`; `undefined` from it makes the field unreadable.
 */
export function through<Input, Output>(
	schema: v.GenericSchema<unknown, Input>,
	convert: (value: Input) => Output | undefined
) {
	return v.pipe(
		schema,
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const value = convert(dataset.value);
			if (value !== undefined) return value;
			addIssue({ message: 'Out of range' });
			return NEVER;
		})
	);
}

export const instant = through(v.string(), parseInstant);

/** As TMF620, TMF637 and TMF676 write amounts. */
export const money = through(
	v.object({ value: v.union([v.number(), v.string()]), unit: v.string() }),
	({ value, unit }): Money | undefined => parseMoney(value, unit)
);

/** Fields that one operator writes in its own way. */
export interface PackFields {
	/** A moment; one without an offset is the operator's own time. */
	moment: v.GenericSchema<unknown, Instant>;
	/** The moment at which something ends: a date alone lasts through its day. */
	end: v.GenericSchema<unknown, Instant>;
	/**
	 * `Money` of TMF620, 637, 676 and `Quantity` of TMF654, 677: both shapes are read for either.
	 */
	money: v.GenericSchema<unknown, Money>;
	/**
	 * The same of what somebody has: digits finer than the minor unit are left out, so that it is
	 * never told as more.
	 */
	balance: v.GenericSchema<unknown, Money>;
}

const amount = v.union([v.number(), v.string()]);
const anyMoney = v.union([
	v.pipe(
		v.object({ value: amount, unit: v.unknown() }),
		v.transform(({ value, unit }) => ({ amount: value, units: unit }))
	),
	v.object({ amount, units: v.unknown() })
]);

/** Codes of ISO 4217 need no words; what else a currency is called is for the packs to say. */
const moneyDialect = spoken('money', { currencies: {} });

/**
 * Codes of ISO 4217, where the browser can list them. Three letters alone are no currency: `MIN`,
 * `SMS`.
 */
const CURRENCIES: ReadonlySet<string> = new Set('supportedValuesOf' in Intl ? Intl.supportedValuesOf('currency') : []);

/** ISO 4217 code of what the operator calls a currency. */
export const currencyOf = (pack: OperatorPack, said: unknown): string | undefined => {
	const known = meaning(moneyDialect(pack).currencies, said);
	if (known !== undefined || typeof said !== 'string') return known;
	const code = said.trim().toUpperCase();
	return code === pack.currency || CURRENCIES.has(code) ? code : undefined;
};

const fieldsOf = perPack((pack): PackFields => {
	const read = momentReader(pack.timeZone);
	const moneyOf = (finer: 'refuse' | 'down') =>
		through(anyMoney, ({ amount: sum, units }): Money | undefined => {
			const currency = currencyOf(pack, units);
			return currency === undefined ? undefined : parseMoney(sum, currency, finer);
		});
	return {
		moment: through(v.unknown(), (value) => read(value)),
		end: through(v.unknown(), (value) => read(value, 'end')),
		money: moneyOf('refuse'),
		balance: moneyOf('down')
	};
});

/** Something made of the fields of one operator, mostly a schema; once for each. */
export function byPack<Made>(make: (fields: PackFields) => Made): (context: Pick<MapContext, 'pack'>) => Made {
	const made = perPack((pack) => make(fieldsOf(pack)));
	return ({ pack }) => made(pack);
}

/** Only the properties that are there: our rows have no `undefined` in them. */
export function present<Fields extends object>(
	fields: Fields
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
	};
}
