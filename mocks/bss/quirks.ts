/**
 * What makes this operator easier to test against. How a backend differs from what it should be is
 * a habit (`mocks/habits`).
 */
export interface Quirks {
	/** The proof of work is next to none: for tests of what comes after the sign-in. */
	easyCaptcha: boolean;
}

export const noQuirks = (): Quirks => ({ easyCaptcha: false });
