/** What is about to be agreed to, in words. Pure. */
import { exchangeTerms, type BonusData } from '$lib/domain/bonus/board';
import type { Points } from '$lib/domain/bonus/points';
import type { BonusCommand } from '$lib/domain/command';
import type { Msisdn } from '$lib/domain/msisdn';
import { canConfirmAgain } from '$lib/domain/outbox-machine';
import type { Format } from '$lib/i18n/format';
import { pointsText } from '$lib/i18n/format/points';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BonusDraft } from './bonus-draft';

export interface BonusTerms {
	command: BonusCommand;
	title: string;
	/** What is got or lost. */
	large: string;
	price: string;
	facts: { name: string; value: string; testid?: string }[];
	/** What else follows. */
	notes: string[];
	/** Why the operator would refuse, as far as is known here. */
	doubt?: string;
	/** On the button. */
	label: string;
	/** What to know of it if it has to wait. */
	waited: string;
	/** Key of the refused one that this stands in for. */
	replaces: string | undefined;
}

export interface Around {
	payer: Msisdn;
	data: BonusData;
	/** What there is to spend, and all there is; `undefined` where that is not known. */
	free: Points | undefined;
	held: Points | undefined;
	format: Format;
}

/** `undefined` where there is no such thing any more. */
export function bonusTerms({ what, id }: BonusDraft, around: Around): BonusTerms | undefined {
	switch (what) {
		case 'exchange':
			return ofExchange(id, around);
		case 'cash-out':
			return ofCashOut(id, around);
		case 'join':
			return ofJoining(around);
		case 'leave':
			return ofLeaving(around);
		case '':
			return undefined;
	}
}

function ofExchange(id: string, { payer, data, free, format }: Around): BonusTerms | undefined {
	const reward = data.rewards.find((one) => one.id === id);
	if (reward === undefined) return undefined;
	const { command, after, lacks } = exchangeTerms(payer, reward, free);
	const { credits, offering, cost } = command;
	const { locale } = format;
	return {
		command,
		title: m.bonuses_confirm_exchange(),
		large: reward.name,
		price: m.bonuses_price({ points: pointsText(cost, locale) }),
		facts: [
			...(credits ? [{ name: m.bonuses_to_account(), value: format.money(credits) }] : []),
			...(offering ? [{ name: m.bonuses_connects(), value: offering.name }] : []),
			{
				name: m.bonuses_after(),
				value: after ? pointsText(after, locale) : lacks ? m.bonuses_none_left() : m.bonuses_unknown(),
				testid: 'bonus-after'
			}
		],
		notes: [m.bonuses_no_return()],
		...(lacks && { doubt: m.bonuses_lacks({ points: pointsText(lacks, locale) }) }),
		label: m.bonuses_exchange_for({ points: pointsText(cost, locale) }),
		waited: m.bonuses_waited(),
		replaces: replacedBy(data, (one) => one.action === 'exchange' && one.reward.id === id)
	};
}

function ofCashOut(id: string, { payer, data, format }: Around): BonusTerms | undefined {
	const balance = data.apart.find((one) => one.id === id);
	if (balance === undefined) return undefined;
	const amount = balance.remaining;
	return {
		command: { kind: 'bonus', line: payer, action: 'cash-out', bucket: id, amount },
		title: m.bonuses_confirm_cash_out(),
		large: format.money(amount),
		price: m.bonuses_no_fee(),
		facts: [],
		notes: [m.bonuses_cash_out_text()],
		label: m.bonuses_cash_out_sum({ sum: format.money(amount) }),
		waited: '',
		replaces: replacedBy(data, (one) => one.action === 'cash-out')
	};
}

function ofJoining({ payer, data }: Around): BonusTerms {
	return {
		command: { kind: 'bonus', line: payer, action: 'join' },
		title: m.bonuses_confirm_join(),
		large: m.bonuses_queue_join(),
		price: m.outbox_free(),
		facts: [],
		notes: [m.bonuses_join_text()],
		label: m.bonuses_join(),
		waited: '',
		replaces: replacedBy(data, (one) => one.action === 'join')
	};
}

/** Only where it is known what would be lost. */
function ofLeaving({ payer, data, held, free, format }: Around): BonusTerms | undefined {
	const { member } = data;
	if (member === undefined || held === undefined || free === undefined) return undefined;
	const loses = pointsText(free, format.locale);
	return {
		command: { kind: 'bonus', line: payer, action: 'leave', memberId: member.id, loses: free },
		title: m.bonuses_confirm_leave(),
		large: free.points > 0 ? m.bonuses_gone({ points: loses }) : m.bonuses_nothing_lost(),
		price: m.outbox_free(),
		facts: [],
		notes: [m.bonuses_leave_text()],
		label: free.points > 0 ? m.bonuses_leave_and_lose({ points: loses }) : m.bonuses_leave(),
		waited: m.bonuses_leave_waited(),
		replaces: replacedBy(data, (one) => one.action === 'leave')
	};
}

/** One that came to nothing and waits for the person gives way to what is confirmed now. */
function replacedBy({ pending }: BonusData, isSame: (command: BonusCommand) => boolean): string | undefined {
	return pending.findLast((entry) => canConfirmAgain(entry) && isSame(entry.command))?.key;
}
