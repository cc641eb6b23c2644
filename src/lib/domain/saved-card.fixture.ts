import { idOf } from './line.fixture';
import { LINE } from './outbox.fixture';
import type { SavedCard } from './subscriber';

/** A card that can pay for years to come. */
export const savedCard = (change: Partial<SavedCard> = {}): SavedCard => ({
	line: idOf(LINE),
	id: 'card-1',
	name: 'Mir',
	brand: 'Mir',
	lastFour: '4242',
	expires: '2030-01',
	preferred: true,
	usable: true,
	...change
});
