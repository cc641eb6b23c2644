/**
 * The passwords that are tried first (those of the yearly lists of the most used ones that would
 * meet the rules are all refused): words of the usual lists, however they are dressed up with
 * capitals, digits and signs so that they meet the rules, and the subscriber's own number. Short on
 * purpose: it is in the app, and the operator may refuse more.
 */
const WORDS = new Set(
	(
		'password passwort parol parole pass passw qwerty qwertyuiop qwertz qwert asdfgh asdf zxcvbn zxcvbnm qazwsx admin administrator root ' +
		'welcome letmein login master dragon monkey football baseball iloveyou sunshine princess shadow superman batman hello freedom ' +
		'whatever trustno michael jordan ashley bailey charlie donald secret test user guest changeme default abc abcd abcdef ' +
		'demo global computer internet samsung minecraft india pakistan liverpool chelsea vodafone beeline megafon ' +
		'spring summer autumn winter ' +
		'marina natasha svetlana alexander andrey sergey dima maksim nastya lyubov privet moskva moscow russia rossia zenit spartak ' +
		// Russian words, on the keys they lie on.
		'gfhjkm gfhjkb ghbdtn kjdm cjkywt vfhbyf yfnfif vfrcbv fktrcfylh cthutq fylhtq vjcrdf hjccbz ptybn cgfhnfr flvby kjuby ' +
		'fsdfghjk fsdf zxcvbn cdtnkfyf vfrcbv fyfcnfcbz dtcyf ktnj jctym pbvf'
	).split(' ')
);

const SIGNS: Readonly<Record<string, string>> = {
	'@': 'a',
	'4': 'a',
	'3': 'e',
	'1': 'i',
	'!': 'i',
	'0': 'o',
	$: 's',
	'5': 's',
	'7': 't'
};

/**
 * Latin keys from U+0430 to U+044F of the Russian layout: a word is as easily guessed with the
 * layout switched.
 */
const KEYS = "f,dult;pbqrkvyjghcnea[wxio]sm'.z";
const FIRST_LETTER = 0x0430;

/** A run of neighbours, up or down, whatever is around it: 12345678, 987654, aaaaaa. */
const RUN = /(?:0123456|1234567|2345678|3456789|7654321|8765432|9876543|0987654|(.)\1{5})/u;

/**
 * Of neighbours again, shorter, and ways of the finger over two rows of keys: common when hardly
 * anything else is there.
 */
const SHORT_RUN = /12345|54321|(.)\1{3}|1q2w3e4?r?|q1w2e3r?4?|1qaz2wsx|zaq12wsx|qaz2wsx|qwe123|123qwe|qweasd/u;

/** Letters and digits beside a short run that make it no better. */
const HARDLY_ANY = 3;

const DIGITS_OF_A_NUMBER = 7;

/** Whether it would be among the first guesses at this line. */
export function isCommonPassword(password: string, line = ''): boolean {
	const plain = Array.from(password.toLowerCase(), (sign) => KEYS[sign.charCodeAt(0) - FIRST_LETTER] ?? sign).join('');
	if (RUN.test(plain)) return true;
	const typed = plain.replaceAll(/[^\p{L}\p{N}]/gu, '');
	const run = SHORT_RUN.exec(typed)?.[0];
	if (run !== undefined && typed.length - run.length <= HARDLY_ANY) return true;
	const digits = plain.replaceAll(/\D/g, '');
	if (line !== '' && digits.includes(line.slice(-DIGITS_OF_A_NUMBER))) return true;
	const spelt = Array.from(plain, (sign) => SIGNS[sign] ?? sign).join('');
	return [plain, spelt].some((text) => cores(text).some((core) => WORDS.has(core)));
}

/** What is left without the digits and signs around it, and without those within it. */
function cores(text: string): string[] {
	return [text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''), text.replaceAll(/[^\p{L}]/gu, '')].flatMap((core) => [
		core,
		// Signs at the end that were read as letters: «password1!» spelt is «passwordii».
		core.replace(/[aeiost]{1,4}$/, '')
	]);
}
