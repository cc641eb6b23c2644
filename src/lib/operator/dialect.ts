/**
 * How one operator's servers write what the TM Forum APIs leave open: words of states and kinds, units, names of characteristics,
 * conventions. A pack tells only where its operator differs; what most servers write stands beside the mapper that reads it
 * (`spoken` in `api/dialect`). Words are compared without regard to case, spaces, dashes and underscores.
 */

/** Words for a closed set of meanings of ours. A word that is not here means «unknown», never a guess. */
export type Words<Meaning extends string> = Readonly<Record<string, Meaning>>;

/** By topic; each topic is read by the mappers that name it. */
export interface Dialect {
	money: MoneyDialect;
	outcome: OutcomeDialect;
}

/** What has become of a command, in the words of `status` (TMF654, 676) and `state` (TMF622). */
export type Outcome = 'done' | 'pending' | 'refused';

export interface OutcomeDialect {
	/** TMF676 `payment`; the standard leaves the words open. */
	payment: Words<Outcome>;
	/** TMF654: a top-up, a transfer. */
	balanceAction: Words<Outcome>;
	/** TMF654: a plan that was set. In force is done. */
	plan: Words<Outcome>;
	/** TMF622 `productOrder`. */
	order: Words<Outcome>;
}

export interface MoneyDialect {
	/** What a currency is called beside its ISO 4217 code: `rub`, `643`, `₽`. */
	currencies: Words<string>;
}

/** What a pack tells: any topic, any part of it. Words come on top of the usual ones, everything else takes their place. */
export type OwnDialect = { readonly [Topic in keyof Dialect]?: Partial<Dialect[Topic]> };
