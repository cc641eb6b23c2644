/** Numbers the operator gives out: one sequence per kind, the same after every reset. */
export interface Ids {
	/** `payment-1000001`. */
	next(kind: string): string;
	/** Ten digits, as on a receipt. */
	receipt(): string;
}

export function createIds(): Ids {
	const last = new Map<string, number>();
	const step = (kind: string): number => {
		const number = (last.get(kind) ?? 0) + 1;
		last.set(kind, number);
		return number;
	};
	return {
		next: (kind) => `${kind}-${1_000_000 + step(kind)}`,
		// A stride keeps neighbouring receipts from looking like one another.
		receipt: () => String(4_100_000_000 + step('receipt') * 7_919)
	};
}
