/** Everything the app can do, by name and by other names. */
import { LANGUAGES } from '$lib/i18n/locale';
import type { IconName } from '$lib/ui/icons';
import { SCREENS } from '../shared/screen-list';
import type { Findable } from '../shared/find/finder';

interface Command extends Findable {
	icon: IconName;
	hint?: string;
	href: string;
}

/** What people come to do, above the codes and services that are called alike. */
const ACTIONS_FIRST = 2;

export function screenEntries(): Command[] {
	return SCREENS.flatMap((screen) =>
		screen.search.map((found) => {
			const { id, words, title = screen.title, icon = screen.icon, href = screen.href } = found;
			// Codes, calls and help are called like the screens they are about, services like parts
			// of one.
			const place = title === screen.title ? screen.row?.hint?.() : screen.title();
			const hint = place === title() ? undefined : place;
			return {
				id,
				icon,
				title: title(),
				...(hint !== undefined && { hint }),
				// People type the language they know a thing by, whatever the screen is in.
				words: LANGUAGES.map(({ locale }) => `${title({}, { locale })} ${words({}, { locale })}`).join(' '),
				href,
				weight: found.weight ?? ACTIONS_FIRST
			};
		})
	);
}
