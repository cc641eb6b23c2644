import { both } from '../../both';
import type { Offering } from '../offering';
import { option } from './build';

const service = (
	id: string,
	terms: { day?: number; month?: number; blacklistLimit: number; tellsAttempts?: boolean }
): Offering =>
	option({
		id,
		name: both('Чёрный список', 'Blacklist'),
		description: both(
			'Звонки и SMS с номеров из списка оператор к вам не пропускает.',
			'The operator doesn’t let calls and texts from the listed numbers through.'
		),
		sections: ['blacklist', 'safety', 'calls'],
		...terms
	});

/** One operator tells what it has refused, the other one does not. */
export const BLACKLIST_RU = [service('blacklist', { day: 1_50, blacklistLimit: 30, tellsAttempts: true })];
export const BLACKLIST_BY = [service('by-blacklist', { month: 1_90, blacklistLimit: 10 })];
