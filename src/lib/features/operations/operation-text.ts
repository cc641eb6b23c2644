import { isMsisdn } from '$lib/domain/msisdn';
import type { Operation, OperationKind } from '$lib/domain/operation';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';

const KINDS: Readonly<Record<Exclude<OperationKind, 'other'>, { title: () => string; icon: IconName }>> = {
	'top-up': { title: m.operations_top_up, icon: 'plus' },
	transfer: { title: m.operations_transfer, icon: 'arrow-out' },
	'autopay-set': { title: m.operations_autopay_set, icon: 'repeat' },
	'autopay-stop': { title: m.operations_autopay_stop, icon: 'repeat' },
	exchange: { title: m.bonuses_operation_exchange, icon: 'gift' },
	'cash-out': { title: m.bonuses_operation_cash_out, icon: 'percent' },
	'join-programme': { title: m.bonuses_queue_join, icon: 'gift' },
	'leave-programme': { title: m.bonuses_queue_leave, icon: 'gift' },
	connect: { title: m.operations_connect, icon: 'services' },
	disconnect: { title: m.operations_disconnect, icon: 'close' },
	'switch-tariff': { title: m.operations_switch, icon: 'tariff' },
	configure: { title: m.operations_configure, icon: 'services' },
	block: { title: m.operations_block, icon: 'lock' },
	'block-lost': { title: m.operations_block_lost, icon: 'lock' },
	unblock: { title: m.operations_unblock, icon: 'check' },
	request: { title: m.operations_request, icon: 'clipboard' },
	password: { title: m.operations_password, icon: 'key' },
	notices: { title: m.operations_notices, icon: 'bell' },
	'network-sign-in': { title: m.operations_network_sign_in, icon: 'globe' },
	'end-session': { title: m.operations_end_session, icon: 'device' },
	'withdraw-pushes': { title: m.operations_withdraw_pushes, icon: 'bell' }
};

/** What it was. */
export function operationTitle({ kind, name }: Operation): string {
	return kind === 'other' ? (name ?? m.operations_other()) : KINDS[kind].title();
}

export function operationIcon({ kind }: Operation): IconName {
	return kind === 'other' ? 'info' : KINDS[kind].icon;
}

/** What came of it; nothing where it was simply done. */
export function resultText({ result, reason }: Operation): string | undefined {
	switch (result) {
		case 'done':
			return undefined;
		case 'refused':
			return reason === undefined ? m.operations_refused() : m.operations_refused_why({ reason });
		case 'pending':
			return m.operations_pending();
		case 'unknown':
			return m.operations_result_unknown();
	}
}

/** About what, when and from where, in a line. */
export function operationFacts({ subject, at, device }: Operation, format: Format): string {
	const about = isMsisdn(subject) ? format.phone(subject) : subject;
	return [about, format.moment(at), device].filter(Boolean).join(' · ');
}

/** Everything that a row says, to be searched. */
export function operationText(operation: Operation, format: Format): string {
	const { amount } = operation;
	return [
		operationTitle(operation),
		operationFacts(operation, format),
		amount && format.money(amount),
		resultText(operation)
	].join(' ');
}
