/** F97: the guide, by screen. The search looks through it too. */
import type { DialPurpose, OperatorPack } from '$lib/operator/pack';
import type { IconName } from '$lib/ui/icons';
import { leadsSomewhere } from './screens';
import { SCREENS } from './screen-list';

export interface HelpTopic {
	/** Of its place on the guide's page. */
	id: string;
	icon: IconName;
	title: string;
	paragraphs: string[];
	/** The section it is about. */
	href: string;
	/** What can be dialled instead. */
	purposes: readonly DialPurpose[];
}

/** In the language of the interface, without the sections that the operator has nothing for. */
export function helpTopics(pack: OperatorPack): HelpTopic[] {
	return SCREENS.flatMap((screen) =>
		(screen.help ?? []).map(({ id, title, text, icon = screen.icon, href = screen.href, purposes = [] }) => ({
			id,
			icon,
			title: title(),
			paragraphs: text().split('\n'),
			href,
			purposes
		}))
	).filter(({ href }) => leadsSomewhere(pack, href));
}
