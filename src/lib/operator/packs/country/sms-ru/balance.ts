import type { MessageRule } from '../../../../domain/sms/rules';

/** The text speaks of a debt: a sum without a minus may be what is owed. */
const DEBT = 'долг|задолж|кредитн|debt|owe|overdue';

/** … or of an account that is no money. */
export const BONUS = 'бонусн(?:ый|ого|ому|ом|ая|ой) (?:счет|баланс|программ)|bonus (?:account|balance|program)';

/**
 * Whose balance: nothing before the word may say that it is another one, an earlier one, or none
 * yet.
 */
const prefix = (names: string) =>
	`{start}(?:(?:${names}):? )?(?:ваш |your |текущий |current |основной |main |ваш текущий |your current )?`;

const balances = (names: string): readonly string[] => [
	`${prefix(names)}(?:баланс|balance|balans){is}{money}`,
	'{start}(?:на|as of) {on},? (?:ваш |your )?(?:баланс|balance){is}{money}',
	`${prefix(names)}(?:баланс|balance|balans) (?:номера|абонента|of) {phone}{is}{money}`,
	`${prefix(names)}(?:баланс|balance|balans) (?:на|as of|on) {on}{is}{money}`,
	`${prefix(names)}(?:баланс|balance) (?:после (?:пополнения|платежа|списания)|after (?:top-up|payment)){is}{money}`,
	'{start}(?:сейчас )?на (?:вашем )?(?:лицевом )?счете{is}{money}(?!\\.? (?:не хватает|недостаточно|меньше|будет))',
	'{start}остаток (?:средств )?на (?:вашем )?(?:лицевом )?счете{is}{money}',
	'{start}your account balance{is}{money}'
];

export const balanceRules = (names: string): readonly MessageRule[] => [
	{
		kind: 'balance',
		when: '{<}(?:баланс|счете|счету|balance|balans|account){>}',
		unless: `${DEBT}|${BONUS}`,
		take: { amount: balances(names) },
		needs: ['amount']
	},
	{
		kind: 'balance',
		when: DEBT,
		unless: BONUS,
		take: { amount: balances(names).map((one) => one.replace('{money}', '(?=[-\u2013\u2212]|минус|minus){money}')) },
		needs: ['amount']
	}
];

export const asOf: readonly string[] = [
	'(?:баланс|balance|balans) (?:на|as of|on) {date}',
	'{start}на {date} (?:ваш )?баланс'
];

export const about = '{<}(?:баланс|на счете|balance)[^\\d\\n]{0,25}\\d';
