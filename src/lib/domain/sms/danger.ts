import type { Danger } from './finding';
import { RUSSIAN } from './letters';
import { LINK, ownHost } from './links';
import type { Compile } from './pattern';
import type { MessageRules } from './rules';
import { fold } from './words';

/** Latin and Cyrillic in one word. */
const MIXED = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;

/** A line that binds a code to a site (WebOTP): no link, and nobody can tap it. */
export const BOUND = /^@\S+ #\S+$/gmu;

/** Letters and digits that look like Latin ones, by what they look like. */
const LOOKS: Readonly<Record<string, string>> = {
	'\u0430': 'a',
	'\u0432': 'b',
	'\u0435': 'e',
	'\u043a': 'k',
	'\u043c': 'm',
	'\u043d': 'h',
	'\u043e': 'o',
	'\u0440': 'p',
	'\u0441': 's',
	'\u0442': 't',
	'\u0443': 'y',
	'\u0445': 'x',
	'\u0455': 's',
	'\u0456': 'i',
	'0': 'o',
	'1': 'l',
	'3': 'e',
	'5': 's',
	'7': 't',
	$: 's'
};

/** Words as they are read aloud, whatever alphabets they mix. */
function asRussian(text: string): string {
	return text.replace(/[\p{L}\d]+/gu, (word) =>
		/\p{Script=Cyrillic}/u.test(word) && /[a-z\d]/i.test(word)
			? [...word].map((letter) => RUSSIAN[letter.toLowerCase()] ?? letter).join('')
			: word
	);
}

/** Full stops of other scripts, which a browser takes for one. */
const STOPS = /[\u2024\u3002\uff0e\uff61]/g;

/**
 * What is no link to tap, and leads somewhere typed in: any Latin ending with a path, Russian ones,
 * numbers.
 */
const TYPED = new RegExp(
	String.raw`(?<![\p{L}\p{N}_.@/-])(?:(?<latin>(?:[\p{L}\p{N}_-]+\.)+(?:[a-z]{2,24}|xn--[a-z\d-]+)(?=\/[\p{L}\p{N}]))` +
		String.raw`|(?<named>(?:[\p{L}\p{N}_-]+\.)+\u0440\u0443\u0441(?!\p{L}))` +
		String.raw`|(?<numbers>(?:\d{1,3}\.){3}\d{1,3}(?=[:/][\p{L}\p{N}])))`,
	'giu'
);

/**
 * How a swindler's spelling reads. The Russian `es` is read both as the `c` it looks like and as
 * the `s` it sounds like: as `s` here.
 */
function looks(word: string): string {
	return [...word.toLowerCase()]
		.map((letter) => LOOKS[letter] ?? letter)
		.join('')
		.replaceAll('rn', 'm')
		.replaceAll('vv', 'w')
		.replaceAll('c', 's')
		.replace(/[-_]/g, '');
}

/** `text` is searchable. In order of how bad it is. */
export function dangerReader(rules: MessageRules, compile: Compile): (text: string) => Danger[] {
	const { asks, sites, known, brands } = rules.danger;
	const patterns = asks.map((template) => compile(template));
	const own = ownHost([...sites, ...known]);
	const like = (host: string) => brands.some((brand) => looks(host).includes(looks(brand)));

	/** A word that mixes alphabets, or digits among letters, to read as the operator's name. */
	function imitates(word: string): boolean {
		const lower = fold(word);
		const odd = MIXED.test(lower) || (/[\d$]/.test(lower) && /\p{L}/u.test(lower));
		return odd && brands.some((brand) => looks(lower) === looks(brand));
	}

	return (text) => {
		const shown = text.replace(BOUND, '').replace(STOPS, '.');
		const hosts = [...shown.matchAll(LINK), ...shown.matchAll(TYPED)].map(({ groups = {} }) => {
			const host = Object.values(groups).findLast(
				(group) => group !== undefined && !/^(?:https?|hxxps?)$/i.test(group)
			);
			return (host as string).toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
		});
		const strange = hosts.filter((host) => !own(host));
		const words = shown.match(/[\p{L}\p{N}$]+/gu) ?? [];
		const dangers: [boolean, Danger][] = [
			[[shown, asRussian(shown)].some((said) => patterns.some((pattern) => said.search(pattern) >= 0)), 'asks'],
			[strange.some(like) || words.some(imitates), 'look-alike'],
			// Where nobody knows the operator's sites, nothing can be said of any.
			[sites.length > 0 && strange.some((host) => !like(host)), 'odd-link']
		];
		return dangers.flatMap(([there, danger]) => (there ? [danger] : []));
	};
}
