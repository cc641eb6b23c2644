/** An amount in whole minor units (kopecks, cents) of an ISO 4217 currency. Never a float, never a bare number. */
export interface Money {
	minor: number;
	currency: string;
}
