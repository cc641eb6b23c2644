import { pagePresence } from './page-presence';
import type { Presence } from './presence';

export interface PretendPage {
	presence: Presence;
	visibility: (state: DocumentVisibilityState) => void;
	/** An event of the window, or of its document. */
	tell: (type: string, of?: 'window' | 'document') => void;
}

/** A page that is put away and comes back when it is told to. */
export function pretendPage(): PretendPage {
	const window = Object.assign(new EventTarget(), {
		document: Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState })
	});
	return {
		presence: pagePresence(window as unknown as Window),
		visibility: (state) => (window.document.visibilityState = state),
		tell: (type, of = 'window') => void (of === 'window' ? window : window.document).dispatchEvent(new Event(type))
	};
}
