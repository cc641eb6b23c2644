import { icons, type IconName } from './icons';

type Paths = Partial<Record<IconName, string>>;

let paths = $state.raw<Paths>(icons);
let asked: Promise<unknown> | undefined;

/** Nothing until the icons that are apart from the first load have come. */
export function iconPath(name: IconName): string | undefined {
	if (!(name in paths)) bringMore();
	return paths[name];
}

function bringMore(): void {
	asked ??= import('./more-icons').then(
		({ moreIcons }) => (paths = { ...paths, ...moreIcons }),
		// Icons only stand beside words. The next one asks again.
		() => (asked = undefined)
	);
}
