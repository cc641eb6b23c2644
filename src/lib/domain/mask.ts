/**
 * What is shown of the owner's data until the person asks for more (F90): enough to recognise
 * oneself, not enough to copy down.
 */

const DOTS = '•••';

/** «Иванов Пётр Сергеевич» → «И••• П••• С•••». The length of each word is hidden too. */
export function maskName(name: string): string {
	return name
		.trim()
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/(\S)\S*/gu, `$1${DOTS}`);
}

/**
 * «+7 900 000-00-01» → «+7 900 •••-••-01»: the country, the first group and the last two digits
 * stay.
 */
export function maskPhone(formatted: string): string {
	const groups = formatted.split(/(?<=\d)(?=[\s-])/);
	return groups
		.map((group, index) => (index < 2 || index === groups.length - 1 ? group : group.replace(/\d/g, '•')))
		.join('');
}
