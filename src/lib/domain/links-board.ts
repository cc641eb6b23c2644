/**
 * Links as the screen shows them: what the operator says ⊕ what has been wished and is on its way.
 */
import { UNDER_WAY } from './orders/reconciliation';
import type { Freshness } from './freshness';
import type { LinkCommand } from './command';
import { isViewable, type Link, type Right } from './links';
import type { OutboxEntry } from './outbox';

/** One of them, with what it will be once the queue has been delivered. */
export interface BoardLink {
	link: Link;
	rights: readonly Right[];
	/** It is being ended. */
	ending: boolean;
	/** The wish that the operator has not shown yet. */
	wish?: OutboxEntry;
}

export interface LinksBoard {
	/** Lines that may be looked at. */
	viewed: BoardLink[];
	/** Asked for by this line; the owner has not consented. */
	asked: BoardLink[];
	/** Lines that may look at this one. */
	granted: BoardLink[];
	/** Lines that ask to. */
	wanted: BoardLink[];
	freshness: Freshness;
}

export function linksBoard(links: readonly Link[], outbox: readonly OutboxEntry[], freshness: Freshness): LinksBoard {
	const { awaiting = [] } = freshness;
	const board = links.map((link): BoardLink => {
		const wish = outbox.findLast(
			(entry) => isAbout(entry, link.id) && (UNDER_WAY.has(entry.state) || awaiting.includes(entry.key))
		);
		const command = wish?.command as LinkCommand | undefined;
		return {
			link,
			rights: command?.rights ?? link.rights.map(({ name }) => name),
			ending: command?.action === 'end',
			...(wish && { wish })
		};
	});
	const of = (is: (link: Link) => boolean) => board.filter(({ link }) => is(link));
	return {
		viewed: of(isViewable),
		asked: of(({ role, status }) => role === 'viewer' && status === 'pending'),
		granted: of(({ role, status }) => role === 'owner' && status === 'active'),
		wanted: of(({ role, status }) => role === 'owner' && status === 'pending'),
		freshness
	};
}

const isAbout = ({ command }: OutboxEntry, id: string): boolean => command.kind === 'link' && command.linkId === id;
