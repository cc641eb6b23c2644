import { expect, it } from 'vitest';
import { markOf, planOf, type Step } from './plan';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);
const plans = SEEDS.map(planOf);
const said = (steps: readonly Step[]) => steps.flatMap((step) => (step.do === 'say' ? [markOf(step.wish)] : []));

it('is the same for the same seed, and another for another', () => {
	expect(planOf(7)).toEqual(planOf(7));
	expect(planOf(7)).not.toEqual(planOf(8));
});

it('kills and confirms in every run, and no two commands of a run can be taken for each other', () => {
	for (const steps of plans) {
		expect(steps.some((step) => step.do === 'kill')).toBe(true);
		expect(new Set(said(steps)).size).toBe(said(steps).length);
	}
});

it('has in sixty runs everything that can happen', () => {
	const happens = new Set(plans.flat().map((step) => (step.do === 'line' ? step.becomes : step.do)));
	expect([...happens].sort()).toEqual(
		[
			...['say', 'kill', 'kill pages', 'second tab', 'release', 'operator clock', 'pass'],
			...['whole', 'cut', 'flapping', 'deaf', 'mute', 'answers-lost', 'trickle']
		].sort()
	);
	const kinds = new Set(plans.flatMap(said).map((mark) => mark.split(' ')[0]));
	expect([...kinds].sort()).toEqual(['message', 'order', 'top-up', 'transfer']);
	expect(plans.flat().filter((step) => step.do === 'kill' && step.clock !== undefined).length).toBeGreaterThan(10);
	expect(plans.flat().filter((step) => step.do === 'say' && step.killAfter !== undefined).length).toBeGreaterThan(10);
});
