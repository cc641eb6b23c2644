import { both } from '../both';
import type { Msisdn } from '../../../src/lib/domain/msisdn';

/** What has happened to points before the operator began; spent and expired ones are negative. */
interface PastAction {
	daysAgo: number;
	points: number;
	kind: 'earned' | 'spent' | 'expired';
	text: string;
}

interface DemoMember {
	/** Since so many months. */
	months: number;
	/** Points that end at the beginning of a month, so many months from now. */
	lots: readonly { points: number; endsIn: number }[];
	past: readonly PastAction[];
}

const topUp = both('Пополнение счёта', 'Top-up');
const expired = both('Истёк срок баллов', 'Points expired');

/** Of each, the past makes the sum of the lots. */
export const MEMBERS: Readonly<Record<Msisdn, DemoMember>> = {
	'+79000000001': {
		months: 14,
		lots: [
			{ points: 380, endsIn: 1 },
			{ points: 620, endsIn: 4 },
			{ points: 240, endsIn: 11 }
		],
		past: [
			{
				daysAgo: 400,
				points: 300,
				kind: 'earned',
				text: both('Вступление в программу', 'Joining the programme')
			},
			{ daysAgo: 330, points: 640, kind: 'earned', text: both('Год с оператором', 'A year with the operator') },
			{ daysAgo: 200, points: -500, kind: 'spent', text: both('100 ₽ на счёт', '₽100 to the account') },
			{ daysAgo: 120, points: 400, kind: 'earned', text: topUp },
			{ daysAgo: 40, points: 220, kind: 'earned', text: topUp },
			{ daysAgo: 35, points: -60, kind: 'expired', text: expired },
			{ daysAgo: 5, points: 240, kind: 'earned', text: topUp }
		]
	},
	'+79000000002': {
		months: 3,
		lots: [{ points: 120, endsIn: 9 }],
		past: [{ daysAgo: 80, points: 120, kind: 'earned', text: topUp }]
	},
	'+79000000003': {
		months: 60,
		lots: Array.from({ length: 12 }, (_, month) => ({ points: 1_000 + month * 37, endsIn: month + 1 })),
		past: Array.from({ length: 12 }, (_, month) => ({
			daysAgo: 11 + (11 - month) * 30,
			points: 1_000 + month * 37,
			kind: 'earned' as const,
			text: both(
				'Пополнение счёта и оплата семейного тарифа с двумя дополнительными номерами',
				'Top-up and the monthly fee of a family plan with two more numbers'
			)
		}))
	},
	'+79000000005': {
		months: 7,
		lots: [{ points: 900, endsIn: 2 }],
		past: [{ daysAgo: 20, points: 900, kind: 'earned', text: topUp }]
	}
};
