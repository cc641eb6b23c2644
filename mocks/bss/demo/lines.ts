import { DAY, type Instant } from '../../../src/lib/domain/instant';
import type { OperatorPack } from '../../../src/lib/operator/pack';
import { PACKS } from '../../../src/lib/operator/packs';
import { balanceAccount } from '../accounts';
import { addMonths, dayOfMonth, yearMonth } from '../calendar';
import type { Catalogue } from '../catalogue/catalogue';
import { type Offering, type Package, UNITS } from '../catalogue/offering';
import type { Ids } from '../ids';
import type { Ledger } from '../ledger';
import type { Line, OwnedPackage, Product } from '../line';
import { createRandom, type Random } from '../random';
import { bookHistory, planHistory } from './history';
import type { Profile } from './profile';
import { PROFILES } from './profiles';

export interface Making {
	seed: number;
	now: Instant;
	ids: Ids;
	ledger: Ledger;
	catalogue: (pack: OperatorPack) => Catalogue;
}

/** The demo's subscribers with their accounts open and their past booked: the same ones for the same seed and time. */
export function createDemoLines(making: Making): Line[] {
	return PACKS.flatMap((pack) =>
		(PROFILES[pack.id] ?? []).map((profile) => {
			const random = createRandom(making.seed, profile.msisdn);
			const line = makeLine(making, pack, profile, random);
			openAccounts(making, line, profile, random);
			return line;
		})
	);
}

function makeLine({ now, catalogue }: Making, pack: OperatorPack, profile: Profile, random: Random): Line {
	const { msisdn, account, owner, tariff, options = [], cards } = profile;
	const offers = catalogue(pack);
	return {
		msisdn,
		pack,
		account,
		status: profile.status ?? 'active',
		owner: { id: `person-${account}`, ...owner },
		balances: profile.cashback === undefined ? ['main'] : ['main', 'cashback'],
		cards: cards.map(({ expiresIn, preferred = false, bankLimit = Number.MAX_SAFE_INTEGER, ...card }, index) => ({
			...card,
			id: `card-${account}-${index + 1}`,
			expires: yearMonth(now, expiresIn, pack.timeZone),
			preferred,
			bankLimit
		})),
		products: [tariff, ...options].map((id, index) =>
			own(offers.get(id), `${account}-${index + 1}`, now, pack, profile, random)
		)
	};
}

function own(
	offering: Offering,
	id: string,
	now: Instant,
	{ timeZone }: OperatorPack,
	{ feeDay, monthsHere, used, usedUnknown = [] }: Profile,
	random: Random
): Product {
	const thisMonth = dayOfMonth(now, feeDay, timeZone);
	const renewsAt = thisMonth > now ? thisMonth : addMonths(thisMonth, 1, timeZone);
	const monthsOwned = offering.kind === 'tariff' ? monthsHere : random.int(1, Math.max(1, Math.min(monthsHere, 10)));
	const startedAt = monthsHere === 0 ? now - DAY : addMonths(renewsAt, -monthsOwned - 1, timeZone);
	const charged = offering.prices.some(({ type }) => type === 'recurring');
	return {
		id,
		offering,
		status: 'active',
		startedAt,
		...(charged && { nextChargeAt: renewsAt }),
		packages: offering.packages.map((one) => ({
			...ownPackage(one, `${id}-${one.id}`, renewsAt, random.int(...used)),
			...(usedUnknown.includes(one.id) && { usedUnknown: true })
		}))
	};
}

/** Use is counted in whole minutes, messages and megabytes here, so that it reads as an operator writes it. */
function ownPackage(
	{ name, usage, unit, amount }: Package,
	id: string,
	validUntil: Instant,
	percent: number
): OwnedPackage {
	const grain = usage === 'data' ? UNITS.MB : usage === 'voice' ? UNITS.min : 1;
	const total = amount * UNITS[unit];
	return { id, name, usage, unit, total, used: Math.floor((total * percent) / 100 / grain) * grain, validUntil };
}

function openAccounts({ now, ids, ledger }: Making, line: Line, profile: Profile, random: Random): void {
	const { currency } = line.pack;
	const past = planHistory(line, profile, now, random);
	const moved = past.reduce((sum, { minor }) => sum + minor, 0);
	ledger.open(balanceAccount(line.msisdn), currency, profile.balance - moved);
	if (profile.cashback !== undefined) ledger.open(balanceAccount(line.msisdn, 'cashback'), currency, profile.cashback);
	bookHistory(ledger, ids, line, past);
}
