/** What the screen of linked lines reads, live. Apart from `queries.ts`: no first load needs it. */
import type { AppDatabase } from '../database';
import type { Live } from '../observe';
import { observeTogether } from '../observe-together';
import { freshnessRows } from '../line-rows';
import { linesRows } from '../queue-rows';
import { ofLine } from '../line-range';
import { linkedRows } from '../repositories/linked-lines';
import { readHome } from './home';
import { linksBoard, type LinksBoard } from '$lib/domain/links-board';
import type { HomeData } from '$lib/domain/home';
import type { Line, LineId } from '$lib/domain/line';
import type { LinkedLine, ViewedLine } from '$lib/domain/viewed-line';

/** A line with what is known of its money and packages. */
export type LineSummary = ViewedLine & { home: HomeData };

export interface LinkQueries {
	/** Lines that may be looked at. */
	linked(viewer: LineId): Live<LinkedLine[]>;
	board(viewer: LineId): Live<LinksBoard>;
	/** One's own first, then the linked ones, each read in one go. */
	summaries(own: Line): Live<LineSummary[]>;
}

export function createLinkQueries(db: AppDatabase): LinkQueries {
	const linked = (viewer: LineId) => db.transaction('r', db.links, db.linkedLines, async () => linkedRows(db, viewer));
	return {
		linked: (viewer) => observeTogether(db, `linked ${viewer}`, () => linked(viewer)),
		board: (viewer) => observeTogether(db, `links ${viewer}`, () => readBoard(db, viewer)),
		summaries: (own) =>
			observeTogether(db, `summaries ${own.id}`, async () => {
				const lines: ViewedLine[] = [own, ...(await linked(own.id))];
				return Promise.all(lines.map(async (line) => ({ ...line, home: await readHome(db, line.id) })));
			})
	};
}

function readBoard(db: AppDatabase, viewer: LineId): Promise<LinksBoard> {
	return db.transaction('r', db.links, db.outbox, db.freshness, async () => {
		const [links, outbox, freshness] = await Promise.all([
			ofLine(db.links, viewer, 'id').toArray(),
			linesRows(db, viewer),
			freshnessRows(db, viewer)
		]);
		return linksBoard(links, outbox, freshness.links);
	});
}
