/**
 * What the operator's messages of a backup say, each read on the day it came. Contract: of a value
 * the newest one is told, with its moment; news are told newest first; passwords never. Whose
 * values they are must be known: of two SIM cards none is told.
 */
import { MINUTE, type Instant } from '../instant';
import type { ZoneCalendar } from '../usage/calendar';
import { backupOf, type BackupText } from './backup';
import type { Doubt, Finding } from './finding';
import { messageReader, type Circumstances, type ReadMessage } from './read';
import type { MessageRules } from './rules';
import { fold } from './words';

export interface DatedFinding {
	at: Instant;
	finding: Finding;
}

export interface BackupReading {
	/** How many messages of the operator were read. */
	messages: number;
	values: DatedFinding[];
	news: DatedFinding[];
	doubts: Doubt[];
}

export type ReadBackup = (
	text: string,
	circumstances: Omit<Circumstances, 'today'> & { calendar: ZoneCalendar; now: Instant }
) => BackupReading | undefined;

/** Newest messages of the operator that are read, within a second on a slow phone. */
const MOST = 300;
/** More news are no news. */
const MOST_NEWS = 30;

export function backupReader(rules: MessageRules, codeLength: number): ReadBackup {
	// Made when the first backup comes: few ever paste one.
	let reader: ReadMessage | undefined;
	const isOperator = ({ sender }: BackupText) => rules.senders.includes(fold(sender.trim()));

	return (text, { calendar, now, ...whose }) => {
		const all = backupOf(text, rules, calendar);
		if (all === undefined) return undefined;
		const read = (reader ??= messageReader(rules, codeLength));
		const own = all.filter((one) => isOperator(one) && one.at <= now).toSorted((a, b) => b.at - a.at);
		const told = own.slice(0, MOST).flatMap(({ at, text: said }) => {
			const { findings, asOf } = read(said, { ...whose, today: calendar.dayOf(at) });
			const of = asOf === undefined ? at : Math.min(at, calendar.startOf(asOf.day) + asOf.minute * MINUTE);
			return findings.map((finding) => ({ at: finding.kind === 'balance' ? of : at, finding }));
		});
		const values = new Map<string, DatedFinding>();
		for (const one of told) {
			const id = valueOf(one.finding);
			const known = id === undefined ? undefined : values.get(id);
			if (id !== undefined && (known === undefined || known.at < one.at)) values.set(id, one);
		}
		const sims = new Set(own.flatMap(({ sim }) => sim ?? []));
		const news = told.filter(({ finding }) => valueOf(finding) === undefined && finding.kind !== 'password');
		return {
			messages: Math.min(own.length, MOST),
			values: sims.size > 1 ? [] : [...values.values()],
			news: news.slice(0, MOST_NEWS),
			doubts: sims.size > 1 ? ['other-number'] : []
		};
	};
}

/** What there is one of at a time. */
function valueOf(finding: Finding): string | undefined {
	if (finding.kind === 'remainder' || finding.kind === 'unlimited') return finding.of;
	return finding.kind === 'balance' || finding.kind === 'low' ? 'balance' : undefined;
}
