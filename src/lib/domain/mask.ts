/**
 * What is shown of the owner's data until the person asks for more (F90): enough to recognise
 * oneself, not enough to copy down.
 */

/** In place of any number of characters: how long a word is would tell something of it. */
const DOTS = '•••••';

/** How a value is masked, by what it is. */
export type Mask = 'name' | 'text' | 'number' | 'phone' | 'email' | 'date';

export function masked(as: Mask, value: string): string {
	return MASKS[as](value.trim());
}

const MASKS: Readonly<Record<Mask, (value: string) => string>> = {
	name: maskName,
	text: maskText,
	number: maskNumber,
	phone: maskPhone,
	email: maskEmail,
	date: () => '••.••.••••'
};

/** A letter with what stands on it; of a word of one letter nothing. */
const FIRST_LETTER = /^(\p{L}\p{M}*)\S/u;

/** «Иванов Пётр Сергеевич» → «И••••• П••••• С•••••». The length of each word is hidden too. */
function maskName(name: string): string {
	return name.split(/\s+/).map(maskWord).join(' ');
}

/** «Отделом МВД по г. Москве» → «О•••••»: not even how many words there are. */
function maskText(text: string): string {
	return maskWord(text.replace(/\s.*/su, ''));
}

function maskWord(word: string): string {
	return (FIRST_LETTER.exec(word)?.[1] ?? '') + DOTS;
}

/** Fewer letters and digits than that, and the last two would be half of it or more. */
const SHORTEST_TOLD = 5;

/**
 * «4508 123456» → «•••• ••••56»: groups and the last two stay. Of a short one nothing: «45 08» →
 * «•• ••».
 */
function maskNumber(number: string): string {
	const signs = number.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	let left = signs < SHORTEST_TOLD ? signs : signs - 2;
	// Marks belong to the letter before them.
	return number.replaceAll(/([\p{L}\p{N}])\p{M}*/gu, (sign) => (left-- > 0 ? '•' : sign)) || DOTS;
}

/** «anna.k@mail.example.org» → «a•••••@•••••.org»: a domain may be a surname too. */
function maskEmail(address: string): string {
	const [, local = '', ending = ''] = /^(\S+)@\S+?(\.[\p{L}]{2,})?$/u.exec(address) ?? [];
	return local === '' ? maskText(address) : `${maskWord(local)}@${DOTS}${ending}`;
}

/**
 * «+7 900 000-00-01» → «+7 900 •••-••-01»: the country, the first group and the last two digits
 * stay. One that is not written in groups is masked as any number.
 */
export function maskPhone(formatted: string): string {
	const groups = formatted.split(/(?<=\d)(?=[\s-])/);
	if (groups.length < 4) return maskNumber(formatted);
	return groups
		.map((group, index) => (index < 2 || index === groups.length - 1 ? group : group.replace(/\d/g, '•')))
		.join('');
}
