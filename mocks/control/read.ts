import { balanceAccount } from '../bss/accounts';
import { iso } from '../bss/clock';
import { nameOf } from '../bss/line';
import type { Operator } from '../bss/operator';
import { HABITS } from '../habits/registry';
import type { Host } from '../http/host';

/** What the control API tells about the operator, as JSON. */
export const smsOf = (operator: Operator, to: string | null): object[] =>
	(to === null ? operator.sms.all() : operator.sms.to(to)).map((sms) => ({ ...sms, at: iso(sms.at) }));

/** Messages from the line and the answers to them, oldest first. */
export const chatOf = ({ chat }: Operator, line: string): object[] =>
	chat.of(line as `+${string}`).map((message) => ({ ...message, at: iso(message.at) }));

/** Requests of the line to support, oldest first, as far as they have come by now. */
export const ticketsOf = ({ tickets }: Operator, line: string): object[] =>
	tickets.of(line as `+${string}`).map(({ id, type, text, externalId, stages }) => ({
		...{ id, type, text, externalId },
		status: stages.at(-1)?.status
	}));

/** Points of the line until when, what has moved them, and how often each exchange's key has. */
export function bonusesOf({ bonuses, lines }: Operator, number: string): object | undefined {
	const line = lines.find(number);
	if (!line) return undefined;
	const member = bonuses.member(line);
	return {
		member: member !== undefined && member.until === undefined,
		points: bonuses.points(line),
		lots: bonuses.lots(line).map(({ points, until }) => ({ points, until: iso(until) })),
		actions: bonuses.actions(line).map(({ transaction: { at, kind, text, cause }, points }) => ({
			at: iso(at),
			kind,
			points,
			text,
			...(cause && { key: cause.key })
		})),
		redemptions: bonuses.redemptions(line).map(({ externalId: key, reward, cost }) => ({
			key,
			reward: reward.id,
			cost,
			applied: bonuses.applied(key)
		}))
	};
}

/** Where notices would go, and what would have been sent. */
export const pushOf = ({ push }: Operator): object => ({
	subscriptions: push.subscriptions(),
	sent: push.sent().map(({ at, notice }) => ({ at: iso(at), notice }))
});

export const logOf = (operator: Operator): object[] =>
	operator.log.all().map((request) => ({ ...request, at: iso(request.at) }));

/**
 * `applied` is counted in the ledger itself: how often the key has moved money. Of the entries the
 * `last` ones, all without it; `count` is how many there are.
 */
export function ledgerOf({ ledger, idempotency }: Operator, line: string, last = Infinity): object {
	const account = balanceAccount(line as `+${string}`);
	const own = ledger.entries(account);
	const credited = new Set(own.flatMap(({ transaction }) => transaction.cause?.key ?? []));
	const booked = ledger.transactions().flatMap(({ cause }) => cause ?? []);
	return {
		opening: ledger.opening(account),
		count: own.length,
		entries: (last < own.length ? own.slice(own.length - last) : own).map(
			({ transaction: { id, at, kind, text, cause }, minor }) => ({
				id,
				at: iso(at),
				minor,
				kind,
				text,
				...(cause && { key: cause.key })
			})
		),
		balance: ledger.balance(account),
		keys: idempotency
			.uses()
			.filter((use) => use.line === line || credited.has(use.key))
			.map(({ key, method, path, times }) => ({
				key,
				method,
				path,
				times,
				applied: booked.filter((cause) => cause.key === key && cause.method === method && cause.path === path).length
			}))
	};
}

/** Every habit its servers may have, and whether they have it now. */
export const habitsOf = ({ habits }: Operator): object[] =>
	HABITS.map(({ name, kind, does, breaks = [] }) => ({ name, kind, does, breaks, on: habits.has(name) }));

/** Everything the control page shows, in one piece. */
export function stateOf({ operator, problems }: Host): object {
	const { clock, seed, network, faults, lines, ledger, quirks, habits } = operator;
	return {
		seed,
		now: iso(clock.now()),
		network: network.carried(),
		faults: faults.all(),
		quirks,
		habits: habits.names(),
		problems: [...problems, ...ledger.problems(), ...operator.bonuses.problems()],
		lines: lines.all().map(({ msisdn, owner, status, pack }) => ({
			line: msisdn,
			name: nameOf(owner),
			status,
			currency: pack.currency,
			balance: ledger.balance(balanceAccount(msisdn))
		}))
	};
}
