import type { Link, Right } from '$lib/domain/links';
import type { AppContext } from '../shared/app-context';
import { attempt } from '../shared/forms/attempt';

/**
 * What is wished of a link: kept in the queue at once, whatever network there is. A device that
 * could not keep it says so. `true` when it is kept.
 */
export function wishOf(app: AppContext) {
	const confirm = async (link: Link, wished: { action: 'end' } | { action: 'grant'; rights: Right[] }) => {
		const { payer } = app;
		if (!payer) return false;
		const kept = await attempt(() =>
			app.actions.confirm({ kind: 'link', line: payer.number, linkId: link.id, other: link.number, ...wished })
		);
		return kept !== undefined;
	};
	return {
		grant: (link: Link, rights: readonly Right[]) => confirm(link, { action: 'grant', rights: [...rights] }),
		end: (link: Link) => confirm(link, { action: 'end' })
	};
}
