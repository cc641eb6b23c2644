import { DAY, type Instant } from '../../../src/lib/domain/instant';
import type { Msisdn } from '../../../src/lib/domain/msisdn';
import type { OperatorPack } from '../../../src/lib/operator/pack';
import { PACKS } from '../../../src/lib/operator/packs';
import { balanceAccount } from '../accounts';
import { addMonths, dayOfMonth, yearMonth } from '../calendar';
import type { Catalogue } from '../catalogue/catalogue';
import { type Offering, type Package, UNITS } from '../catalogue/offering';
import type { Ledger } from '../ledger';
import type { Line, OwnedPackage, Product } from '../line';
import { must } from '../must';
import { createRandom, type Random } from '../random';
import type { Used } from '../usage/used';
import { createPast, type Past } from './past/past';
import type { Profile } from './profile';
import { PROFILES } from './profiles';

export interface Making {
	seed: number;
	now: Instant;
	ledger: Ledger;
	catalogue: (pack: OperatorPack) => Catalogue;
}

export interface Demo {
	lines: Line[];
	pastOf(line: Line): readonly Used[];
	/** Permanent passwords, of the lines that have one. */
	passwords: ReadonlyMap<Msisdn, string>;
}

/**
 * The demo's subscribers with their accounts open: the same ones with the same past for the same
 * seed and time.
 */
export function createDemo(making: Making): Demo {
	const pasts = new Map<Line, Past>();
	const lines = PACKS.flatMap((pack) =>
		(PROFILES[pack.id] ?? []).map((profile) => {
			const make = (): Line => makeLine(making, pack, profile, createRandom(making.seed, profile.msisdn));
			const line = make();
			const past = pastFor(making, make, profile);
			pasts.set(line, past);
			openAccounts(making.ledger, line, profile, past);
			return line;
		})
	);
	const passwords = new Map(
		Object.values(PROFILES)
			.flat()
			.flatMap(({ msisdn, password }) => (password === undefined ? [] : [[msisdn, password] as const]))
	);
	return { lines, pastOf: (line) => must(pasts.get(line)).used(), passwords };
}

function makeLine({ now, catalogue }: Making, pack: OperatorPack, profile: Profile, random: Random): Line {
	const { msisdn, account, owner, tariff, options = [], cards, rest } = profile;
	const offers = catalogue(pack);
	return {
		msisdn,
		pack,
		account,
		status: profile.status ?? 'active',
		...(rest && { rest: { by: rest.by, since: now - rest.days * DAY } }),
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

/**
 * Use is counted in whole minutes, messages and megabytes here, so that it reads as an operator
 * writes it.
 */
function ownPackage(
	{ name, usage, unit, amount, match }: Package,
	id: string,
	validUntil: Instant,
	percent: number
): OwnedPackage {
	const grain = usage === 'data' ? UNITS.MB : usage === 'voice' ? UNITS.min : 1;
	const total = amount * UNITS[unit];
	const used = Math.floor((total * percent) / 100 / grain) * grain;
	return { id, name, usage, unit, match, total, used, validUntil };
}

function openAccounts(ledger: Ledger, line: Line, { balance, cashback }: Profile, past: Past): void {
	const { currency } = line.pack;
	ledger.open(balanceAccount(line.msisdn), currency, balance, () => past.transactions());
	if (cashback !== undefined) ledger.open(balanceAccount(line.msisdn, 'cashback'), currency, cashback);
}

/**
 * Pasts depend on nothing else than seed, time and line, so tests that start over at the same time
 * have the same ones.
 */
const known = new Map<string, Past>();
const MOST_KNOWN = 24;

/**
 * `make` gives the line as it was at first: by the time somebody looks, fees may have fallen due
 * and debts been paid.
 */
function pastFor({ seed, now }: Making, make: () => Line, profile: Profile): Past {
	const key = `${seed} ${now} ${profile.msisdn}`;
	const past = known.get(key) ?? createPast(make, profile, seed, now);
	// The oldest goes first: a Map keeps the order things were put in.
	known.delete(key);
	known.set(key, past);
	const [oldest] = known.keys();
	if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
	return past;
}
