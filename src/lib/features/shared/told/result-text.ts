/**
 * A command from the confirmation to its end, in words: what is shown while it goes, and what is
 * said of it once.
 */
import type { Money } from '$lib/domain/money';
import type { OutboxEntry } from '$lib/domain/outbox';
import { standing } from '$lib/domain/outbox-standing';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { spokenMoney } from '$lib/i18n/format/spoken-money';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { AppContext } from '../app-context';
import { whyNot } from '../outbox/order-refusal';
import { whyNoBonus } from '../outbox/bonus-text';
import { stateLabel } from '../outbox/state-labels';
import { whyNotTransferred } from '../outbox/transfer-refusal';
import { doneText, commandText, type SumText, type Told } from './done-text';

export type ToldEntry = OutboxEntry & { command: Told };

export type ResultState = 'sending' | 'waiting' | 'later' | 'sign-in' | 'asks' | 'refused' | 'done';

export interface Result {
	state: ResultState;
	/** What has become of it. */
	text: string;
	/** What it is, or why it came to nothing. */
	detail: string | undefined;
	/** The same for the ear; absent for what is no news. */
	spoken: string | undefined;
	/** Where to look, or to do something about it. */
	link: { href: string; title: string } | undefined;
}

export interface Around {
	format: Format;
	reach: AppContext['reach'];
	/** With what the command brought; absent while that is not known. */
	balance: Money | undefined;
}

/** `undefined` for what was called off: the person did it. */
export function resultOf(entry: ToldEntry, { format, reach, balance }: Around): Result | undefined {
	const { command } = entry;
	const written: SumText = (sum) => format.money(sum);
	const aloud: SumText = (sum) => spokenMoney(sum, format);
	const queue = (title: string) => ({ href: '/queue', title });
	const plain = (state: ResultState, text: string, link?: Result['link']): Result => ({
		state,
		text,
		detail: commandText(command, written),
		spoken: state === 'sending' || state === 'waiting' ? undefined : `${commandText(command, aloud)}. ${text}`,
		link
	});

	switch (standing(entry)) {
		case 'queued':
			if (reach === 'offline') return plain('later', m.told_later());
			if (entry.failure) return plain('later', m.told_later_operator());
			return plain('sending', m.told_sending());
		case 'sending':
			return plain('sending', m.told_sending());
		case 'accepted':
			return plain('waiting', m.told_waiting());
		case 'waiting-sign-in':
			return plain('sign-in', m.told_sign_in(), { href: '/sign-in', title: m.common_sign_in() });
		case 'needs-code':
		case 'awaits-payment':
		case 'unknown':
			return plain('asks', stateLabel(entry.state), queue(m.told_ways()));
		case 'rejected':
		case 'needs-confirmation':
		case 'expired': {
			const why = reasonText(entry, format) ?? stateLabel(entry.state);
			return {
				state: 'refused',
				text: m.told_refused({ what: commandText(command, written) }),
				detail: why,
				spoken: `${m.told_refused({ what: commandText(command, aloud) })}. ${why}`,
				link: queue(m.told_ways())
			};
		}
		case 'done':
			return {
				state: 'done',
				text: doneText(command, written, format, balance).join(' · '),
				detail: undefined,
				spoken: doneText(command, aloud, format, balance).join(', '),
				link: leavesReceipt(command)
					? { href: `/movements?of=${encodeURIComponent(entry.key)}`, title: m.told_receipt() }
					: undefined
			};
		case 'cancelled':
		case 'dismissed':
		case 'unreadable':
			return undefined;
	}
}

/** On the own account: what another's got is on theirs. */
function leavesReceipt(command: Told): boolean {
	return command.kind === 'transfer' || (command.kind === 'top-up' && command.receiver === command.line);
}

function reasonText(entry: ToldEntry, format: Format): string | undefined {
	if (entry.command.kind === 'order') return whyNot(entry, format);
	if (entry.command.kind === 'transfer') return whyNotTransferred(entry, format);
	if (entry.command.kind === 'bonus') return whyNoBonus(entry, format);
	return entry.failure && failureText(entry.failure, format);
}
