/** What is asked of the sitemap. */
import type { Right } from '$lib/domain/links';
import { offers } from '$lib/operator/offers';
import type { OperatorPack } from '$lib/operator/pack';
import type { MoreGroup, Screen } from './screen';
import { SCREENS } from './screen-list';
import { SITEMAP } from './sitemap';
import type { Tab } from './tabs';

const BY_HREF = new Map<string, Screen>(Object.entries<Screen>(SITEMAP));

/**
 * Whether there is something at an address. Rows, answers of the search and topics of the guide
 * that lead nowhere are left out by it.
 */
export function leadsSomewhere(pack: OperatorPack, href: string): boolean {
	const [path = '', hash] = href.split('#');
	const screen = BY_HREF.get(path.replace(/\?.*/, ''));
	const what = screen?.parts?.[`#${hash ?? ''}`] ?? screen?.needs ?? undefined;
	return what === undefined || offers(pack, what);
}

/** Whether a screen shows something while a linked line is looked at. */
export function showsLinked(rights: readonly Right[], href: string): boolean {
	const linked = BY_HREF.get(href)?.linked;
	return linked === true || (linked !== undefined && rights.includes(linked));
}

/**
 * The section of the bar that is current at a path; `undefined` where there is no bar or no screen.
 */
export function tabOf(path: string): Tab | undefined {
	// A page of the guide that there is none of shows the guide.
	for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
		const screen = BY_HREF.get(at);
		if (screen) return screen.tab ?? undefined;
	}
	return undefined;
}

/** The screens that a group of rows leads to. */
export function rowsOf(pack: OperatorPack, group: MoreGroup | 'help') {
	const rows = SCREENS.filter(({ href, row }) => row?.in === group && leadsSomewhere(pack, href));
	return rows.toSorted((a, b) => Number(a.row?.last ?? false) - Number(b.row?.last ?? false));
}
