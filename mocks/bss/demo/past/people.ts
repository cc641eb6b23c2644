import type { Category } from '../../../../src/lib/domain/usage/record';
import { ON_NET_BY } from '../../catalogue/rates-by';
import { ON_NET_RU } from '../../catalogue/rates-ru';
import type { Random } from '../../random';
import type { Habits } from './habits';

export interface Person {
	number: string;
	/** Of a call between the two of them at home. */
	category: Category;
}

/** Where numbers of a country's demo begin, with how many digits after that. */
export interface NumberSpace {
	onNet: string;
	mobile: readonly [string, ...string[]];
	far: readonly [string, ...string[]];
	abroad: readonly [string, ...string[]];
	/** Digits of a whole number at home. */
	digits: number;
	/** Senders of messages that are no number. */
	senders: readonly [string, ...string[]];
}

export const NUMBERS: Record<string, NumberSpace> = {
	'mts-ru': {
		onNet: ON_NET_RU,
		mobile: ['+7901', '+7902', '+7903'],
		far: ['+7383', '+7343', '+7843', '+7423'],
		abroad: ['+37529', '+7701', '+37477', '+90532', '+9715', '+99890', '+99655'],
		digits: 11,
		senders: ['Банк', 'Такси', 'Доставка', 'Аптека', 'Поликлиника', 'Школа', 'Магазин', 'Госуслуги']
	},
	'mts-by': {
		onNet: ON_NET_BY,
		mobile: ['+37533', '+37544', '+37525'],
		far: ['+37517', '+37516', '+37523'],
		abroad: ['+7900', '+7901', '+48501'],
		digits: 12,
		senders: ['Банк', 'Такси', 'Доставка', 'Аптека', 'Магазин']
	}
};

function numberFrom(start: string, digits: number, random: Random): string {
	const left = digits + 1 - start.length;
	return start + String(random.int(0, 10 ** left - 1)).padStart(left, '0');
}

/** Everybody a line knows; who comes first is called most. */
export function makePeople({ people, far, abroad }: Habits, space: NumberSpace, random: Random): Person[] {
	return Array.from({ length: people }, () => {
		const draw = random.int(0, 99);
		if (draw < abroad) {
			const start = random.pick(space.abroad);
			return { number: numberFrom(start, 11, random), category: 'call-international' };
		}
		if (draw < abroad + far)
			return { number: numberFrom(random.pick(space.far), space.digits, random), category: 'call-long-distance' };
		const start = random.chance(0.55) ? space.onNet : random.pick(space.mobile);
		return { number: numberFrom(start, space.digits, random), category: 'call-home' };
	});
}

/** Somebody they do not know: surveys, deliveries, wrong numbers. */
export function stranger(space: NumberSpace, random: Random): Person {
	return { number: numberFrom(random.pick(space.mobile), space.digits, random), category: 'call-home' };
}
