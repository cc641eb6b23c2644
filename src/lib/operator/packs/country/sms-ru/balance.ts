import type { MessageRule } from '../../../../domain/sms/rules';

/** The text speaks of a debt: a sum without a minus may be what is owed. */
const DEBT = 'долг|задолж|кредит(?!\\s*:?\\s*0)|рассрочк|debt|owe|overdue';

/** … or of an account that is no money. */
export const BONUS = 'бонусн(?:ый|ого|ому|ом|ая|ой) (?:счет|баланс|программ)|bonus (?:account|balance|program)';

/** What is to be taken later: what stands after it is of then. */
const TO_COME = '(?<!(?:заплан|спиш[еу]тся|будет списан|будут списан)[^]{0,200})';

/**
 * Whose balance: nothing before the word may say that it is another one, an earlier one, or none
 * yet.
 */
const prefix = (names: string) =>
	`{start}(?:(?:${names}):? )?(?:ваш |your |vash |текущий |tekushchij |current |основной |main |ваш текущий |your current )?`;

const WORD = '(?:баланс|balance|balans)';

/** The account, as what is on it is told. */
const ON_ACCOUNT =
	'на (?:вашем |вашем лицевом |лицевом |основном |мобильном )?(?:счете|счету|балансе)(?: осталось| сейчас| сейчас осталось)?';

const SHORT = '(?!\\.? (?:не хватает|недостаточно|меньше|будет))';

/** What a balance is called, in one pattern: each costs milliseconds where nothing is read yet. */
const named = (names: string) =>
	[
		`${prefix(names)}${WORD}(?: (?:лицевого |основного |вашего )?(?:счета|scheta))?`,
		`${prefix(names)}${WORD} (?:на|as of|on) {on}`,
		`${TO_COME}${prefix(names)}(?:баланс|balance) (?:после (?:пополнения|платежа|списания)|after (?:top-up|payment))`,
		'{start}(?:на|as of) {on},? (?:ваш |your )?(?:баланс|balance)',
		'{start}na (?:vashem )?(?:lic(?:ev|ew)om )?sch[eo]t[eu]',
		'{start}your account balance',
		'{start}(?:ваш )?основной счет',
		'{start}(?:остаток|ostatok)(?: средств| денег)?'
	].join('|');

const balances = (names: string): readonly string[] => [
	`(?:${named(names)}){is}{money}`,
	`${prefix(names)}${WORD} (?:номера|абонента|of) {phone}{is}{money}`,
	`{start}(?:у вас |сейчас |(?:остаток|сумма) (?:средств |денег )?)?${ON_ACCOUNT}{is}{money}${SHORT}`,
	'{begin}(?=(?:минус|minus|munyc)[ :]){money}(?!\\.?\\s+(?:за|с|в|za|s|v)\\s)',
	// An answer to a code that says nothing else in its line.
	'{begin}{money}(?=\\.?[^\\S\\n]*(?:\\n|$))'
];

/** The sum is below a threshold, and that is all that is said. */
const BELOW = '(?:менее|меньше|ниже(?: порога)?|less than|below|menee|menshe)';
const LOW = [
	`{start}(?:ваш |your |vash )?${WORD}{is}(?:стал )?${BELOW} `,
	`{start}${ON_ACCOUNT}{is}${BELOW} `,
	`{start}(?:остаток|ostatok)(?: средств| денег)?(?: ${ON_ACCOUNT})?{is}${BELOW} `
];
const NEAR_ZERO = `{start}(?:ваш )?${WORD} (?:приближается|близок) к (?:нулю|порогу)`;

export const balanceRules = (names: string): readonly MessageRule[] => [
	{
		kind: 'balance',
		when: '{<}(?:баланс|балансе|счет|счете|счету|остаток|balance|balans|account|ostatok|schete|schetu){>}|{begin}(?:[\\d\u2212-]|минус|minus|munyc)',
		unless: `${DEBT}|${BONUS}`,
		take: { amount: balances(names) },
		needs: ['amount']
	},
	{
		kind: 'balance',
		when: DEBT,
		unless: BONUS,
		take: {
			amount: balances(names).map((one) => one.replace('{money}', '(?=[-\u2013\u2212]|минус|minus|munyc){money}'))
		},
		needs: ['amount']
	},
	{
		// Named so that no bonus beside it can be meant.
		kind: 'balance',
		when: BONUS,
		unless: DEBT,
		take: { amount: ['{start}(?:ваш )?основной (?:баланс|счет){is}{money}'] },
		needs: ['amount']
	},
	{
		kind: 'low',
		when: `(?:${LOW.join('|')})(?:нуля|\\d)|${NEAR_ZERO}`,
		unless: `${BONUS}|{<}(?:при|если|когда|if|when) (?:ваш |your )?${WORD}`,
		take: { amount: LOW.map((one) => `${one}{money}`) },
		needs: []
	}
];

export const asOf: readonly string[] = [
	'(?:баланс|balance|balans) (?:на|as of|on) {date}',
	'{start}на {date} (?:ваш )?баланс'
];

/** A number that a code or a call is asked for by is none of a value. */
export const about =
	'{<}(?:баланс|на счете|на счету|balance|balans){>}[^\\d\\n*#]{0,25}\\d|{<}(?:остаток|остатки)(?: еже\\p{L}+)? пакет(?:а|ов)\\s*[:=]\\s*\\d[\\d.,]*(?=\\s*(?:[.;\\n]|$))';
