/** F100: why the usual ways don't work, if they don't. */
import type { HomeData } from '$lib/domain/home';
import { mainBalance } from '$lib/domain/home';
import { lineBlock } from '$lib/domain/line-block';
import type { Reach } from '../shared/app-context';

/**
 * The one that hinders most: a blocked line outweighs an empty account, and that an operator out of
 * reach.
 */
export type Trouble = 'blocked' | 'negative' | 'zero' | 'unreachable';

export function troubleOf(
	data: Pick<HomeData, 'owner' | 'tariff' | 'balances'> | undefined,
	reach: Reach,
	/** Whether the line is blocked is about to be told. */
	comes = false
): Trouble | undefined {
	if (data && lineBlock(data)) return 'blocked';
	const minor = data && mainBalance(data.balances)?.remaining.minor;
	// Said at once, what helps would be replaced under the reader's finger.
	if (minor !== undefined && minor < 0 && !data?.owner && comes) return undefined;
	if (minor !== undefined && minor <= 0) return minor < 0 ? 'negative' : 'zero';
	return reach === 'ok' ? undefined : 'unreachable';
}
