/** S1–S8, ours beside workbox-background-sync: prints the table and writes it to results.json. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS, Scene, type Outcome } from './comparison/scenarios';
import { serveSides } from './comparison/serve';
import { keepResults, type Result } from './support/results';

const PORT = Number(process.env['PORT'] ?? 4180);

let served: Awaited<ReturnType<typeof serveSides>>;
const results: Result[] = [];

beforeAll(async () => {
	served = await serveSides(PORT);
}, 300_000);

afterAll(async () => {
	keepResults(results);
	await served.close();
});

const words = ({ once, lost, doubled, visible, inOrder }: Outcome): string =>
	[
		`${once} once`,
		visible > 0 && `${visible} not applied, to be seen`,
		lost > 0 && `${lost} silently dropped`,
		doubled > 0 && `${doubled} doubled`,
		!inOrder && 'out of order'
	]
		.filter(Boolean)
		.join(', ');

describe.each(SCENARIOS)('$id', ({ id, what, play }) => {
	it(what, { timeout: 180_000 }, async () => {
		const outcomes: Outcome[] = [];
		for (const side of ['ours', 'workbox'] as const) {
			const scene = new Scene(side, served.url);
			await scene.begin();
			await play(scene);
			outcomes.push(await scene.end());
		}
		const [ours, other] = outcomes;
		if (ours === undefined || other === undefined) throw new Error('Not played');
		const bad = ours.lost + ours.doubled;
		const met = bad === 0 && ours.inOrder;
		results.push({
			id,
			what,
			ours: bad,
			other: other.lost + other.doubled,
			unit: 'commands lost or doubled',
			bar: '0',
			met,
			runs: 1,
			detail: { ours, workbox: other }
		});
		console.log(`| ${id} | ${what} | ${words(ours)} | ${words(other)} |`);
		expect(met, words(ours)).toBe(true);
	});
});
