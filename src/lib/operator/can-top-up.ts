import { extrasOf } from './extras';
import { offers } from './offers';
import type { OperatorPack } from './pack';

/** Whether there is a way to pay within the app: from a saved card, or on a page. */
export function canTopUp(pack: OperatorPack): boolean {
	return offers(pack, 'top-up') && (offers(pack, 'cards') || extrasOf(pack).payOnPage !== undefined);
}
