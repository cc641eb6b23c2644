/**
 * A screen is a route, its component, its messages and one entry of the sitemap; nothing else lists
 * screens.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FREE_SCREENS, isFree } from '$lib/features/shared/free-screens';
import { leadsSomewhere, rowsOf, tabOf } from '$lib/features/shared/screens';
import { SCREENS } from '$lib/features/shared/screen-list';
import { ownTab, TAB_HREFS } from '$lib/features/shared/tabs';
import { PACKS } from '$lib/operator/packs';
import { ROOT, sources } from './sources';

const ROUTES = join(ROOT, 'src/routes');
const hrefs: readonly string[] = SCREENS.map(({ href }) => href);
const routes = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('+page.svelte'))
	.map((file) => `/${dirname(file).replaceAll('\\', '/')}`.replace(/^\/\.$/, '/'));
const patternOf = (route: string) => new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`);
const [pack] = PACKS;

describe('sitemap', () => {
	it('every route has an entry', () => {
		expect(routes.length).toBeGreaterThan(20);
		expect(routes.filter((route) => !hrefs.some((href) => patternOf(route).test(href)))).toEqual([]);
	});

	it('every entry has a route', () => {
		expect(hrefs.filter((href) => !routes.some((route) => patternOf(route).test(href)))).toEqual([]);
	});

	it('no icon stands for two screens, or for a screen and its section', () => {
		const icons = SCREENS.map(({ icon }) => icon);
		expect(icons.filter((icon, at) => icons.indexOf(icon) !== at)).toEqual([]);
	});

	it('every screen with a bar has exactly one section of it current, at once where its address tells', () => {
		for (const { href, tab } of SCREENS) {
			expect(tabOf(href), href).toBe(tab ?? undefined);
			expect([undefined, tab ?? undefined], href).toContain(ownTab(href));
		}
		expect(SCREENS.filter(({ tab }) => tab === null).map(({ href }) => href)).toEqual(['/sign-in']);
		for (const tab of TAB_HREFS) expect([ownTab(tab), tabOf(tab)]).toEqual([tab, tab]);
	});

	it('below a screen is its section, and an address of no screen has none', () => {
		expect(tabOf('/help/nothing')).toBe('/more');
		expect(ownTab('/expenses/prices')).toBe('/expenses');
		expect([ownTab('/expensesx'), tabOf('/expensesx'), tabOf('/constructor')]).toEqual([
			undefined,
			undefined,
			undefined
		]);
	});

	it('what has no row is a section of the bar or is always linked from one', () => {
		const unlisted = SCREENS.filter(({ href, row }) => row === null && !TAB_HREFS.some((tab) => tab === href));
		expect(unlisted.map(({ href }) => href)).toEqual(['/top-up', '/movements', '/expenses/prices', '/sign-in']);
	});

	it('what needs no sign-in is a screen', () => {
		expect(FREE_SCREENS.filter((href) => !hrefs.includes(href))).toEqual([]);
		expect([isFree('/help/off'), isFree('/helpless'), isFree('/')]).toEqual([true, false, false]);
	});

	it('an address of the search or the guide is one of its screen', () => {
		const own = SCREENS.flatMap(({ href, search, help }) =>
			[...search, ...(help ?? [])].map((one) => [href, one] as const)
		);
		expect(own.filter(([href, one]) => 'href' in one && !one.href?.startsWith(href)).map(([, { id }]) => id)).toEqual(
			[]
		);
		for (const kind of ['search', 'help'] as const) {
			const ids = SCREENS.flatMap((screen) => (screen[kind] ?? []).map(({ id }) => id));
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	it('a screen is left out with what it needs, a part of it with what that needs', () => {
		if (pack === undefined) throw new Error('no pack');
		const poor = { ...pack, lacks: ['tmf681', 'push'] as const };
		const leads = (href: string) => leadsSomewhere(poor, href);
		expect(['/inbox', '/inbox?from=notice', '/more/settings#notices'].map(leads)).toEqual([false, false, false]);
		expect(['/news', '/more/settings', '/more/settings#theme', '/no-such'].map(leads)).toEqual([
			true,
			true,
			true,
			true
		]);
		expect(rowsOf(poor, 'letters').map(({ href }) => href)).toEqual(['/news', '/queue']);
		expect(rowsOf(pack, 'money').map(({ href }) => href)).toEqual([
			'/autopay',
			'/transfer',
			'/bonuses',
			'/subscriptions',
			'/promised'
		]);
	});

	it('the first screen does without it', () => {
		const all = new Map(sources('src').map((source) => [source.file, source]));
		const queue = ['+layout.svelte', '+error.svelte', '+page.svelte'].map((name) => `src/routes/${name}`);
		const first = new Set<string>();
		for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
			if (first.has(file)) continue;
			first.add(file);
			for (const one of all.get(file)?.imports ?? [])
				if (one.file && !one.typesOnly && !one.later) queue.push(one.file);
		}
		expect(first.has('src/lib/features/shell/Navigation.svelte')).toBe(true);
		expect(first.has('src/lib/features/shared/sitemap.ts')).toBe(false);
		expect(existsSync(join(ROOT, 'src/lib/features/shared/sitemap.ts'))).toBe(true);
	});
});
