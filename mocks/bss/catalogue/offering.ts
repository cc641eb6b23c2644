/** Units amounts are written in; the operator counts in seconds, bytes and messages. */
export const UNITS = { s: 1, min: 60, h: 3_600, B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, message: 1 } as const;
export type Unit = keyof typeof UNITS;

export interface Price {
	id: string;
	name: string;
	type: 'recurring' | 'oneTime' | 'usage';
	minor: number;
	/** Of a recurring price. */
	period?: 'month';
	/** What a usage price buys. */
	per?: { amount: number; units: Unit };
}

export interface Package {
	id: string;
	name: string;
	usage: 'voice' | 'data' | 'sms';
	/** In `unit`. */
	amount: number;
	unit: Unit;
}

/** One entry of the catalogue. */
export interface Offering {
	id: string;
	kind: 'tariff' | 'option';
	name: string;
	description: string;
	lifecycle: 'active' | 'retired';
	/** ISO date and time. */
	updated: string;
	prices: Price[];
	/** In words, as the operator's site lists them. */
	conditions: { name: string; value: string }[];
	packages: Package[];
}

export const monthly = (offering: string, minor: number): Price => ({
	id: `${offering}-fee`,
	name: 'Абонентская плата',
	type: 'recurring',
	period: 'month',
	minor
});
