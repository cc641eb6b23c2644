/** What has come of a command that took effect, by name and sum. */
import type {
	AutopayCommand,
	BonusCommand,
	Command,
	OrderCommand,
	LinkCommand,
	RevokeCommand,
	TopUpCommand,
	TransferCommand
} from '$lib/domain/command';
import type { Money } from '$lib/domain/money';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { bonusTitle } from '../outbox/bonus-text';
import { topicFace } from '../outbox/order-topics';
import { linkText } from '../outbox/link-text';
import { revokeText } from '../outbox/revoke-text';

/** A sum in figures, or as it is said. */
export type SumText = (sum: Money) => string;

/**
 * What the person waits for an answer about; what is said to support, and a copy of contacts, is
 * told by its own screen.
 */
export type Told =
	TopUpCommand | OrderCommand | TransferCommand | AutopayCommand | BonusCommand | RevokeCommand | LinkCommand;

export const isTold = ({ kind }: { kind: Command['kind'] | 'unreadable' }): boolean =>
	kind !== 'message' && kind !== 'request' && kind !== 'copy' && kind !== 'unreadable';

/** What it is, whatever becomes of it. */
export function commandText(command: Told, sum: SumText): string {
	switch (command.kind) {
		case 'top-up':
			return m.outbox_top_up({ sum: sum(command.amount) });
		case 'transfer':
			return m.outbox_transfer({ sum: sum(command.amount) });
		case 'autopay':
			return command.action === 'set' ? m.outbox_autopay_set() : m.outbox_autopay_stop();
		case 'order':
			return topicFace(command).title(command);
		case 'bonus':
			return bonusTitle(command, sum);
		case 'revoke':
			return revokeText(command);
		case 'link':
			return linkText(command);
	}
}

/** @param balance what is on the account of the person with it; absent while that is not known */
export function doneText(command: Told, sum: SumText, format: Format, balance: Money | undefined): string[] {
	switch (command.kind) {
		case 'top-up':
			if (command.receiver !== command.line)
				return [m.told_credited_other({ sum: sum(command.amount), receiver: format.phone(command.receiver) })];
			return [
				m.told_credited({ sum: sum(command.amount) }),
				...(balance ? [m.told_on_account({ sum: sum(balance) })] : [])
			];
		case 'transfer':
			return [m.told_transferred({ sum: sum(command.amount), receiver: format.phone(command.receiver) })];
		case 'autopay':
			return [command.action === 'set' ? m.told_autopay_set() : m.told_autopay_stopped()];
		case 'bonus':
			return bonusDone(command, sum, balance);
		case 'revoke':
			return [command.what === 'sessions' ? m.told_sessions_revoked() : m.told_pushes_revoked()];
		case 'link':
			return [command.action === 'end' ? m.told_link_ended() : m.told_link_granted()];
		case 'order': {
			const { now } = command.price;
			const whose = command.forLine ? [`${m.orders_for_line()} ${format.phone(command.forLine)}`] : [];
			return [orderDone(command), ...whose, ...(now.minor > 0 ? [m.told_charged({ sum: sum(now) })] : [])];
		}
	}
}

function bonusDone(command: BonusCommand, sum: SumText, balance: Money | undefined): string[] {
	const onAccount = balance ? [m.told_on_account({ sum: sum(balance) })] : [];
	switch (command.action) {
		case 'exchange':
			return [m.bonuses_told_exchanged({ name: command.reward.name }), ...(command.credits ? onAccount : [])];
		case 'cash-out':
			return [m.bonuses_told_cashed_out({ sum: sum(command.amount) }), ...onAccount];
		case 'join':
			return [m.bonuses_told_joined()];
		case 'leave':
			return [m.bonuses_told_left()];
	}
}

function orderDone(command: OrderCommand): string {
	const { name } = command.offering;
	switch (command.action) {
		case 'connect':
			return m.told_connected({ name });
		case 'buy':
			return m.told_bought({ name });
		case 'disconnect':
			return m.told_disconnected({ name });
		case 'switch':
			return m.told_switched({ name });
		case 'suspend':
			return m.told_suspended();
		case 'suspend-lost':
			return m.told_suspended_lost();
		case 'resume':
			return m.told_resumed();
		case 'configure':
			return m.told_configured({ what: topicFace(command).title(command) });
	}
}

/** The sum that it was about; `undefined` of what is no matter of money. */
export function sumOf(command: Told): Money | undefined {
	if (command.kind === 'revoke' || command.kind === 'link') return undefined;
	if (command.kind === 'bonus') return moneyOf(command);
	if (command.kind === 'order') return command.price.now;
	return command.kind === 'autopay' ? command.plan.amount : command.amount;
}

const moneyOf = (command: BonusCommand): Money | undefined => {
	if (command.action === 'cash-out') return command.amount;
	return command.action === 'exchange' ? command.credits : undefined;
};
