/** Points as TMF658 and our own document write them. */
import * as v from 'valibot';
import { parsePoints, type Points } from '../../domain/bonus/points';
import type { Dialect } from '../../operator/dialect';
import type { OperatorPack } from '../../operator/pack';
import { meaning, perPack, spoken } from '../dialect';
import { read, through } from './fields';

const standard: Dialect['bonuses'] = {
	units: { points: 'points', point: 'points', pts: 'points', pt: 'points', bonus: 'points', bonuses: 'points' },
	members: {
		...{ active: 'member', activated: 'member', enrolled: 'member', member: 'member' },
		...{ suspended: 'suspended', paused: 'suspended', blocked: 'suspended', frozen: 'suspended' },
		...{ terminated: 'left', inactive: 'left', closed: 'left', cancelled: 'left', canceled: 'left' },
		...{ ended: 'left', left: 'left', expired: 'left', deactivated: 'left' }
	},
	actions: {
		...{ earn: 'earned', earned: 'earned', accrual: 'earned', credit: 'earned', accrued: 'earned' },
		...{ burn: 'spent', burned: 'spent', redeem: 'spent', redeemed: 'spent', redemption: 'spent', spent: 'spent' },
		...{ expire: 'expired', expired: 'expired', expiry: 'expired', expiration: 'expired' }
	}
};

export const bonusDialect = spoken('bonuses', standard);

const quantity = v.object({ value: v.union([v.number(), v.string()]), unit: v.unknown() });

/** What is in no unit of points may be money, and is not read. */
const pointsIn = (units: Dialect['bonuses']['units']) =>
	through(quantity, ({ value, unit }): Points | undefined =>
		meaning(units, unit) === undefined ? undefined : parsePoints(value)
	);

export const pointsField: (pack: OperatorPack) => v.GenericSchema<unknown, Points> = perPack((pack) =>
	pointsIn(bonusDialect(pack).units)
);

const changed = v.object({ quantity: pointsIn(standard.units) });

/** What it is now, as an error tells it; it comes without its operator's pack. */
export function toChangedPoints(body: unknown): Points | undefined {
	return read(changed, body)?.quantity;
}
