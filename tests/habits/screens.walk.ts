/**
 * Every screen under every habit of servers, compared with the untouched mock.
 * `HABITS=cap-10,sums-text` walks under these alone, each by itself; `HABITS=cap-10+sums-text`
 * under both at once. Differences are for reading (results/); errors, blank screens and false
 * sentences fail.
 */
import { expect, freshTest as test } from '../support/test';
import { SENTENCES } from './false-sentences';
import { difference } from './lines';
import { inWords, type Outcome, writeReport } from './report';
import { type Walk, walk } from './walk';

const UNTOUCHED = 'untouched';

test('every screen under every habit', async ({ browser, baseURL, operator }) => {
	// The same moment for every walk, in the operator's time: what it makes up is then the same
	// too.
	const now = new Date().toISOString();
	const all = await operator.habits();
	const asked = process.env['HABITS']?.split(',') ?? all.map(({ name }) => name);

	async function under(names: readonly string[]): Promise<Walk> {
		await operator.reset({ seed: 1, now });
		await operator.quirks({ easyCaptcha: true });
		await operator.takeHabits(names);
		return walk(browser, baseURL ?? '', operator);
	}

	const plain = await under([]);
	expect(plain.broken).toEqual([]);
	const outcomes: Outcome[] = [];
	// First once more without any: what differs then is no habit's doing.
	for (const name of [UNTOUCHED, ...asked]) {
		const names = name === UNTOUCHED ? [] : name.split('+');
		const began = Date.now();
		const outcome: Outcome = {
			name,
			does: all.flatMap((habit) => (names.includes(habit.name) ? [habit.does] : [])).join(' '),
			...judged(plain, await under(names)),
			seconds: Math.round((Date.now() - began) / 100) / 10
		};
		outcomes.push(outcome);
		writeReport(outcomes);
		console.log(
			inWords({ ...outcome, screens: {} }).replace('the same', `${Object.keys(outcome.screens).length} differ`)
		);
		expect.soft(outcome.failures, name).toEqual([]);
	}
});

function judged(plain: Walk, now: Walk): Pick<Outcome, 'failures' | 'screens'> {
	const failures = [...now.broken];
	const screens: Outcome['screens'] = {};
	for (const [route, lines] of Object.entries(now.screens)) {
		const before = plain.screens[route] ?? [];
		const changed = difference(before, lines);
		if (changed.gone.length > 0 || changed.come.length > 0) screens[route] = changed;
		for (const sentence of SENTENCES)
			if (count(lines, sentence) > count(before, sentence)) failures.push(`${route} says «${sentence.source}»`);
	}
	return { failures, screens };
}

const count = (lines: readonly string[], sentence: RegExp): number =>
	lines.reduce((sum, line) => sum + (line.match(sentence)?.length ?? 0), 0);
