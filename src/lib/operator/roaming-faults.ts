import { COUNTRY_CODES } from '../domain/trip/country-codes';
import { isCode } from './dial';
import type { LocalText } from './pack';
import type { PackRoaming } from './roaming';

/** What is wrong with what a pack tells of being abroad, in words for its author. */
export function roamingFaults({ zones, codes, hotline }: PackRoaming): string[] {
	const countries = Object.values(zones).flat();
	return [
		...countries.filter((code) => !COUNTRY_CODES.includes(code)).map((code) => `"${code}" is no country`),
		...countries.filter((code, at) => countries.indexOf(code) !== at).map((code) => `"${code}" is in two zones`),
		...codes.filter(({ code }) => !isCode(code)).map(({ code }) => `"${code}" is not a USSD or GSM code`),
		...(hotline && !/^\+\d{7,15}$/.test(hotline.number)
			? [`"${hotline.number}" can't be called from abroad: it begins with + and the country's code`]
			: [])
	];
}

export function roamingTexts({ codes, hotline, limit }: PackRoaming): LocalText[] {
	return [
		...codes.flatMap(({ meaning, warning }) => [meaning, warning]),
		hotline?.meaning,
		hotline?.cost,
		limit
	].filter((text) => text !== undefined);
}
