import { must } from '../../../mocks/bss/must';
import type { Right } from '$lib/domain/links';
import type { LineId } from '$lib/domain/line';
import { linkedLines } from '$lib/db/repositories/linked-lines';
import { currentSession } from '$lib/db/repositories/session';
import { LINE, OTHER, type Phone } from './device';

/** The key of the rows of the line that is signed in. */
export const ownLine = async (p: Phone): Promise<LineId> => must(await currentSession(p.db)).line;

/** From the last SMS to the owner of the other line. */
const consentCode = (p: Phone): string =>
	/Код согласия: (\d+)/.exec(must(p.host.operator.sms.to(OTHER).at(-1)).text)?.[1] ?? '';

/** Links the other line as the app does; the key of its rows. */
export async function link(p: Phone, ...rights: Right[]): Promise<LineId> {
	const asked = await p.engine.actions.requestLink(OTHER, rights);
	if (!asked.ok) throw new Error(asked.failure.code);
	const accepted = await p.engine.actions.acceptLink(asked.value.id, consentCode(p));
	if (!accepted.ok) throw new Error(accepted.failure.code);
	return must((await linkedLines(p.db, await ownLine(p)))[0]).id;
}

export const linkId = (p: Phone): string => must(p.host.operator.links.of(LINE)[0]).id;

/** Of the main balance at hand, whole minor units. */
export const balanceOf = async (p: Phone, line: LineId): Promise<number | undefined> =>
	(await p.db.balances.toArray()).find((row) => row.line === line && row.kind === 'main')?.remaining.minor;
