/**
 * How numbers of one country are written. Data of an operator pack; the rules that read it are in
 * `msisdn`.
 */
export interface NumberPlan {
	/** Without the plus: `7`, `375`. */
	countryCode: string;
	/** What people dial instead of the country code inside the country: `8`, `80`. */
	trunkPrefix: string;
	/** Digits after the country code. */
	nationalLength: number;
	/** First digits a mobile number may have after the country code. */
	mobilePrefixes: string[];
	/** How the national part is grouped on screen: [3, 3, 2, 2] is `900 000-00-01`. */
	groups: number[];
	/** Separators between those groups. */
	separators: string[];
}
