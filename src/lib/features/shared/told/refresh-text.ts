/** How a refresh that the person has asked for ended, as it is said. */
import { mainBalance, type HomeData } from '$lib/domain/home';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { spokenMoney } from '$lib/i18n/format/spoken-money';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * «Баланс 639 рублей 20 копеек, обновлено в 21:01»; `undefined` where the operator told no balance.
 */
export function refreshText(home: HomeData, format: Format): string | undefined {
	const { failure, checkedAt } = home.freshness.balances;
	if (failure) return m.told_not_refreshed({ why: failureText(failure, format) });
	const balance = mainBalance(home.balances)?.remaining;
	return balance && m.told_balance({ sum: spokenMoney(balance, format), time: format.time(checkedAt) });
}
