import type { Screen } from '../walk/walk';
import type { Exchange, ForeignServer } from '../gateway/foreign-server';
import { KEYS, said } from './messages';
import { wrongSums } from './numbers';
import { RULES } from './sentences';
import type { Served } from './served';

export type FindingKind =
	| 'false sentence'
	| 'wrong number'
	| 'not shown'
	| 'uncaught error'
	| 'blank page'
	| 'refused request'
	| 'broken off'
	| 'sent again'
	| 'wrong end'
	| 'not sent';

export interface Finding {
	kind: FindingKind;
	/** Route of the screen, or the request. */
	where: string;
	what: string;
}

/** By which a screen says that it does not know something. */
const NOTICES = KEYS.filter((key) =>
	/(_unreadable|_failed|_not_loaded|_not_known|_not_read|_lacking|_unrated)$|^failures_|^shell_(cut|not_all|garbled)$|^home_(waits|balance_none)$/.test(
		key
	)
);

/** Written once and for all, of no data: what they say of the network or of prices is advice. */
const PROSE = /^\/(help|codes|search|paste)/;

/** What is wrong on one screen. */
export function judgeScreen(
	{ route, text, errors }: Screen,
	server: ForeignServer,
	served: Served,
	known: ReadonlySet<number>
): Finding[] {
	const found: Finding[] = errors.map((what) => ({ kind: 'uncaught error', where: route, what }));
	const tell = (kind: FindingKind, what: string) => found.push({ kind, where: route, what });
	if (text.trim().split(/\s+/).length < 5) tell('blank page', text);
	if (!PROSE.test(route)) for (const what of falseIn(text, served)) tell('false sentence', what);
	for (const sum of new Set(wrongSums(text, known))) tell('wrong number', sum);
	for (const { says, never } of server.shown.filter(({ screen }) => screen === route)) {
		if (says !== undefined && !spaced(text).includes(says)) tell('not shown', says);
		if (never !== undefined && spaced(text).includes(never)) tell('false sentence', `«${never}»`);
	}
	return found;
}

/** What is wrong around all of them; one row, for a banner stands on every screen. */
export function judgeFrames(screens: readonly Screen[], served: Served): Finding[] {
	const told = screens.flatMap(({ route, frame }) => falseIn(frame, served).map((what) => ({ route, what })));
	return [...new Set(told.map(({ what }) => what))].map((what) => {
		const on = told.filter((one) => one.what === what).length;
		return { kind: 'false sentence', where: FRAME, what: `${what} (on ${on} of ${screens.length} screens)` };
	});
}

/** The row of the table for it. */
export const FRAME = 'banner';

function falseIn(text: string, served: Served): string[] {
	return RULES.flatMap(({ keys, claim, isTrue }) => {
		const words = said(text, keys);
		return words === undefined || isTrue(served) ? [] : [`«${words}»: ${claim}`];
	});
}

/** Numbers are written with spaces that do not break. */
const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

export function hasNotice({ text }: Screen): boolean {
	return said(text, NOTICES) !== undefined;
}

/** Requests of the app that the server finds wrong by the official schema, or has no place for. */
export function judgeRequests(exchanges: readonly Exchange[]): Finding[] {
	const found = new Map<string, Finding>();
	for (const { api, method, path, status, violations, body } of exchanges) {
		// A server that breaks down has not refused anything.
		if (status < 400 || status >= 500) continue;
		const where = `${method} ${api} ${path}`;
		found.set(where, {
			kind: 'refused request',
			where,
			what: `${status} ${violations ?? JSON.stringify(body).slice(0, 300)}`
		});
	}
	return [...found.values()];
}
