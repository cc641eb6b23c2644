/** What must be true after a run, whatever has happened in it. Pure. */

/**
 * A mark names what a command does so that nothing else in the run has the same: «top-up 13700»,
 * «message Вопрос 3».
 */
type Mark = string;

/**
 * `kept`: the screen said that it has it. `tapped`: everything ended between the tap and the word.
 */
export interface Confirmed {
	mark: Mark;
	as: 'kept' | 'tapped';
}

/** A command as it lies on the device in the end. */
export interface Row {
	key: string;
	mark: Mark;
	state: string;
	/** The screen of the queue shows it. */
	shown: boolean;
}

/** Something the operator has done. `pays`: the card was charged, which is half of a top-up. */
export interface Effect {
	mark: Mark;
	key: string;
	pays?: boolean;
}

export interface Ending {
	confirmed: readonly Confirmed[];
	rows: readonly Row[];
	effects: readonly Effect[];
	/** Milliseconds. */
	longestStandstill: number;
	/**
	 * What pages have done that no page should: errors, blank screens, reloads nobody asked for.
	 */
	trouble: readonly string[];
}

/** `run`: the run itself did not come to its end. */
export type Fault = 'lost' | 'doubled' | 'unasked' | 'untrue' | 'hidden' | 'stuck' | 'page' | 'run';

export interface Finding {
	fault: Fault;
	what: string;
}

/** The queue may stand still for so long while there is a network, milliseconds. */
export const MOST_STANDSTILL = 60_000;

/** Nothing goes on without the person, or nothing is to go on. */
export const AT_REST: ReadonlySet<string> = new Set([
	...['done', 'rejected', 'expired', 'cancelled', 'needs-confirmation', 'unknown', 'dismissed']
]);
/** The person was told that nobody knows. */
const DOUBTED: ReadonlySet<string> = new Set(['unknown', 'dismissed']);
/** Ended, and told among what has ended instead of in the queue. */
const HISTORY: ReadonlySet<string> = new Set(['done', 'cancelled', 'dismissed']);

export function judge({ confirmed, rows, effects, longestStandstill, trouble }: Ending): Finding[] {
	const asked = new Set(confirmed.map(({ mark }) => mark));
	const marks = new Set([...asked, ...rows.map(({ mark }) => mark), ...effects.map(({ mark }) => mark)]);
	const found: Finding[] = [...marks].flatMap((mark) => {
		const rowsOf = rows.filter((row) => row.mark === mark);
		const effectsOf = effects.filter((effect) => effect.mark === mark);
		if (!asked.has(mark)) return [{ fault: 'unasked' as const, what: mark }];
		const kept = confirmed.some((one) => one.mark === mark && one.as === 'kept');
		return judgeOne(mark, kept, rowsOf, effectsOf);
	});
	if (longestStandstill > MOST_STANDSTILL)
		found.push({ fault: 'stuck', what: `stood still for ${Math.round(longestStandstill / 1000)} s` });
	return [...found, ...trouble.map((what) => ({ fault: 'page' as const, what }))];
}

function judgeOne(mark: Mark, kept: boolean, rows: readonly Row[], effects: readonly Effect[]): Finding[] {
	const found: Finding[] = [];
	const say = (fault: Fault, what: string) => found.push({ fault, what: `${mark}: ${what}` });
	const applied = effects.filter(({ pays }) => !pays).length;
	const paid = effects.length - applied;
	if (applied > 1) say('doubled', `applied ${applied} times`);
	if (paid > 1) say('doubled', `paid ${paid} times`);
	if (rows.length > 1) say('doubled', `${rows.length} rows`);
	const [row] = rows;
	if (row === undefined) {
		// Whatever has left the device may not be forgotten by it, told or not.
		if (kept || effects.length > 0)
			say('lost', `applied ${applied}, paid ${paid} times, and the device knows nothing of it`);
		return found;
	}
	const { state } = row;
	if (!AT_REST.has(state)) say('stuck', `is still ${state}`);
	else if (state === 'done' && applied === 0) say('lost', 'told to be done, never applied');
	else if (state !== 'done' && !DOUBTED.has(state) && applied > 0) say('untrue', `${state}, applied ${applied} times`);
	if (!row.shown && !HISTORY.has(state)) say('hidden', `${state}, and not on the screen`);
	return found;
}
