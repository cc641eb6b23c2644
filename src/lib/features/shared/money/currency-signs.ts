/** How people write a currency beside a sum. */

/** The languages of the app and of the countries it serves: what is pasted follows no setting. */
const LOCALES = ['ru', 'en', 'be'];

const known = new Map<string, ReadonlySet<string>>();

/**
 * `typed` without one sign or word of the currency before or after it: «100 ₽», «RUB 100», «100
 * р.», «100 руб».
 */
export function withoutCurrency(typed: string, currency: string): string {
	const [, before = '', sum = '', after = ''] = /^([^\d]*)(.*?)([^\d.,]*\.?)$/s.exec(typed) ?? [];
	const sign = (before + after).trim().replace(/\.$/, '').toLowerCase();
	return sign !== '' && (before === '' || after === '') && signsOf(currency).has(sign) ? sum.trim() : typed;
}

/**
 * Code, signs and name as the standards have them, and every beginning of the name's last word:
 * «р», «руб».
 */
function signsOf(currency: string): ReadonlySet<string> {
	const found = known.get(currency) ?? new Set(LOCALES.flatMap((locale) => waysToWrite(currency, locale)));
	known.set(currency, found);
	return found;
}

function waysToWrite(currency: string, locale: string): string[] {
	const displays = ['code', 'symbol', 'narrowSymbol', 'name'] as const;
	return displays.flatMap((currencyDisplay) => {
		const format = new Intl.NumberFormat(locale, {
			style: 'currency',
			currency,
			currencyDisplay,
			maximumFractionDigits: 0
		});
		// One, two and five: three forms of a name in Russian.
		return [1, 2, 5].flatMap((sum) => {
			const written =
				format
					.formatToParts(sum)
					.find(({ type }) => type === 'currency')
					?.value.toLowerCase() ?? '';
			const [word = ''] = written.split(/\s/).slice(-1);
			return [written, ...Array.from(word, (_, at) => word.slice(0, at + 1))];
		});
	});
}
