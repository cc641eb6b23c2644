/** Of the other tariff against mine. `unlike`: neither can be told better. */
export type Verdict = 'better' | 'worse' | 'same' | 'unlike';

export const UNLIKE: Verdict = 'unlike';

/** The two values compared; a value that is not known is absent. */
export interface Compared<Value> {
	mine?: Value;
	other?: Value;
	verdict: Verdict;
}

/** Which of two numbers somebody would rather have. */
export function byNumber(mine: number, other: number, better: 'less' | 'more'): Verdict {
	if (mine === other) return 'same';
	return other < mine === (better === 'less') ? 'better' : 'worse';
}

/** Better where all agree; where one is better and another worse nobody can tell. */
export function together(verdicts: readonly Verdict[]): Verdict {
	const telling = new Set(verdicts.filter((verdict) => verdict !== 'same'));
	const [one = 'same'] = telling;
	return telling.size > 1 ? UNLIKE : one;
}
