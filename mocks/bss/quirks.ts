/** How this operator's backend falls short of TMF630, as some do. Tests and the control page turn them on. */
export interface Quirks {
	/** Filters on nested attributes are not understood: everything else of the query holds. */
	ignoresNestedFilters: boolean;
	/** Records come whole, whatever `fields` asks for. */
	ignoresFields: boolean;
}

export const noQuirks = (): Quirks => ({ ignoresNestedFilters: false, ignoresFields: false });
