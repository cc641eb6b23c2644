import { both } from '../both';
import type { Instant } from '../../../src/lib/domain/instant';
import { rate } from '../../../src/lib/domain/rating/rate';
import type { Fee, UsageEvent } from '../../../src/lib/domain/rating/tariff-plan';
import { balanceAccount } from '../accounts';
import type { Clock } from '../clock';
import type { Ids } from '../ids';
import type { Cause, EntryKind, Ledger } from '../ledger';
import type { Line } from '../line';
import { Refusal } from '../refusal';
import { booking, chargeText } from './booking';
import { planOf, usedUp, useUp } from './line-plan';
import { bought, charged, newestFirst, type Used } from './used';

/** A fee that fell due, or something bought. */
export interface Due {
	category: Fee['category'];
	/** The operator's words for what it is for. */
	service: string;
	minor: number;
	text: string;
	recurring?: boolean;
	/** The order that it was bought by. */
	cause?: Cause;
}

type More = Pick<Due, 'recurring' | 'cause'>;

/**
 * What lines used and were charged for. Every record that costs something is an entry of the
 * ledger, and the other way round.
 */
export interface Usage {
	/** Newest first. */
	of(line: Line): readonly Used[];
	/**
	 * Something is used, or was and is told of late: rated by what the line owns, taken from its
	 * packages, then from its balance.
	 */
	use(line: Line, event: UsageEvent, at: Instant): Used;
	charge(line: Line, due: Due, at: Instant): Used;
	/** Another price than before: the difference moves now. */
	rerate(line: Line, id: string, minor: number): Used;
	/** Taken back: what it cost is returned now. */
	cancel(line: Line, id: string): Used;
}

export interface UsageBooks {
	clock: Clock;
	ids: Ids;
	ledger: Ledger;
	/** Newest first; made up when it is first looked at. */
	pastOf(line: Line): readonly Used[];
}

interface Changes {
	/** Records that are new or other than in the past, by id. */
	latest: Map<string, Used>;
	/** Past and changes together, since somebody looked. */
	merged?: readonly Used[];
}

export function createUsage({ clock, ids, ledger, pastOf }: UsageBooks): Usage {
	/**
	 * What has come since the past was made up: a fee that falls due does not make anybody look at
	 * it.
	 */
	const changes = new Map<Line, Changes>();

	function of(line: Line): readonly Used[] {
		const changed = changes.get(line);
		if (!changed) return pastOf(line);
		changed.merged ??= [...pastOf(line).filter(({ id }) => !changed.latest.has(id)), ...changed.latest.values()].sort(
			newestFirst
		);
		return changed.merged;
	}

	function put(line: Line, used: Used): Used {
		const { latest } = changes.get(line) ?? { latest: new Map<string, Used>() };
		changes.set(line, { latest: latest.set(used.id, used) });
		return used;
	}

	function find(line: Line, id: string): Used {
		const found = of(line).find((used) => used.id === id);
		if (!found || found.status === 'rejected')
			throw new Refusal(404, 'NOT_FOUND', both('Такой записи нет', 'There is no such record'));
		return found;
	}

	function book(line: Line, used: Used, kind: EntryKind, minor: number, text: string, more: More = {}): void {
		const at = kind === 'charge' ? used.at : clock.now();
		if (minor !== 0) ledger.post(booking(line, used, { at, minor, kind, text, ...more }));
	}

	function change(line: Line, before: Used, more: Pick<Used, 'status'> & Partial<Used>, text: string): Used {
		// Later than the rating before, whatever the clock says: it is how the newer one is known.
		const after = { ...before, ...more, ratedAt: Math.max(clock.now(), before.ratedAt + 1) };
		book(line, after, 'adjustment', charged(before) - charged(after), `${text}: ${chargeText(after)}`);
		return put(line, after);
	}

	return {
		of,
		use: (line, event, at) => {
			const { cost, state } = rate(planOf(line, at), event, usedUp(line));
			if (at === clock.now() && cost > ledger.balance(balanceAccount(line.msisdn)))
				throw new Refusal(402, 'NO_MONEY', both('На балансе не хватает денег', 'Not enough money on the balance'));
			useUp(line, state);
			const used: Used = { ...event, id: ids.next('usage'), at, cost, ratedAt: clock.now(), status: 'rated' };
			book(line, used, 'usage', -cost, chargeText(used));
			return put(line, used);
		},
		charge: (line, { category, service, minor, text, ...more }, at) => {
			const used = bought(ids.next('usage'), at, { category, service, minor });
			book(line, used, 'charge', -minor, text, more);
			return put(line, used);
		},
		rerate: (line, id, minor) =>
			change(line, find(line, id), { cost: minor, status: 'rerated' }, both('Перерасчёт', 'Correction')),
		cancel: (line, id) => change(line, find(line, id), { status: 'rejected' }, both('Возврат', 'Refund'))
	};
}
