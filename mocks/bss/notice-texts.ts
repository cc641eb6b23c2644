import type { Instant } from '../../src/lib/domain/instant';
import type { Right } from '../../src/lib/domain/links';
import { formatMsisdn, type Msisdn } from '../../src/lib/domain/msisdn';
import type { NumberPlan } from '../../src/lib/domain/number-plan';
import type { Confirmation, ConfirmedCommand } from './confirmations';

/**
 * What the operator writes. Times are in the operator's zone; no text but the first holds a run of
 * digits a phone could take for a code.
 */

const moment = (at: Instant, timeZone: string): string =>
	new Intl.DateTimeFormat('ru', { timeZone, day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(
		at
	);

/** The last line is WebOTP's: the browser of that host may fill the code in, no other. */
export function smsPasswordText(code: string, until: Instant, timeZone: string, host: string | undefined): string {
	const text = `Пароль для входа в Интернет-помощник: ${code}. Действует до ${moment(until, timeZone)}. Никому его не сообщайте.`;
	return host ? `${text}\n\n@${host} #${code}` : text;
}

/** Whoever reads it sees what the code would do: a caller who asks for it can't make up a story. */
export function confirmationText(
	{ code, command }: Pick<Confirmation, 'code' | 'command'>,
	plan: NumberPlan,
	host: string | undefined
): string {
	const what = command ? commandText(command, plan) : 'Код, чтобы задать постоянный пароль Интернет-помощника';
	const text = `${what}: ${code}. Если это не вы, никому его не сообщайте.`;
	return host ? `${text}\n\n@${host} #${code}` : text;
}

function commandText({ receiver, amount }: ConfirmedCommand, plan: NumberPlan): string {
	const format = { style: 'currency', currency: amount.currency, minimumFractionDigits: 0 } as const;
	const sum = new Intl.NumberFormat('ru', format).format(amount.minor / 100);
	return `${sum} на номер ${formatMsisdn(receiver as Msisdn, plan)}, код подтверждения`;
}

export function signInText(at: Instant, timeZone: string, device: string): string {
	return `Вход в Интернет-помощник ${moment(at, timeZone)}: ${device}. Если это не вы, смените пароль.`;
}

export function passwordChangeText(at: Instant, timeZone: string, device: string): string {
	return `Пароль Интернет-помощника изменён ${moment(at, timeZone)}: ${device}. Если это не вы, позвоните нам.`;
}

export function wrongEntriesText(at: Instant, timeZone: string, device: string): string {
	return `Больше трёх неверных вводов пароля Интернет-помощника ${moment(at, timeZone)}: ${device}. Если это не вы, смените пароль.`;
}

const RIGHTS: Record<Right, string> = {
	balance: 'баланс и пакеты',
	expenses: 'расходы',
	'top-up': 'пополнение',
	services: 'тариф и услуги',
	place: 'где телефон'
};

/** Whoever is asked reads who asks and what for, before the code that would allow it. */
export function linkText(
	{ viewer, requested }: { viewer: Msisdn; requested: readonly Right[] },
	code: string,
	plan: NumberPlan
): string {
	const what = requested.map((right) => RIGHTS[right]).join(', ');
	return `Номер ${formatMsisdn(viewer, plan)} просит доступ к вашему: ${what}. Код согласия: ${code}. Если вы не согласны, никому его не сообщайте.`;
}
