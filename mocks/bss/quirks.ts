/** How this operator's backend differs from what it should be, as some do. Tests and the control page turn them on. */
export interface Quirks {
	/** Filters on nested attributes are not understood: everything else of the query holds. */
	ignoresNestedFilters: boolean;
	/** Records come whole, whatever `fields` asks for. */
	ignoresFields: boolean;
	/** The proof of work is next to none: for tests of what comes after the sign-in. */
	easyCaptcha: boolean;
}

export const noQuirks = (): Quirks => ({ ignoresNestedFilters: false, ignoresFields: false, easyCaptcha: false });
