/**
 * Numbers that were opened stand in addresses and in the history of the browser, which it keeps for
 * good, as `~0`, `~1`…: which is which this tab alone knows.
 */
import { tabVault, type TabVault } from '$lib/platform/tab-vault';
import type { DrillStep } from './view-state';

type KeptIn = Pick<TabVault, 'get' | 'set'>;
type Path = readonly DrillStep[];

const NUMBERS = 'expenses-numbers';
const REF = /^~(\d+)$/;

const refOf = ({ by, key }: DrillStep) => (by === 'number' ? REF.exec(key)?.[1] : undefined);

export function hasRefs(path: Path): boolean {
	return path.some((step) => refOf(step) !== undefined);
}

/** As it may be written down. A hidden number is no number. */
export function withRefs(path: Path, kept: KeptIn = tabVault): Path {
	return path.map((step) => {
		if (step.by !== 'number' || step.key === '') return step;
		const known = numbersIn(kept);
		const at = known.indexOf(step.key);
		if (at < 0) kept.set(NUMBERS, [...known, step.key]);
		return { ...step, key: `~${at < 0 ? known.length : at}` };
	});
}

/** As it was; `undefined` when it is another tab's or another line's. */
export function withoutRefs(path: Path, kept: KeptIn = tabVault): Path | undefined {
	const known = numbersIn(kept);
	const steps: DrillStep[] = [];
	for (const step of path) {
		const ref = refOf(step);
		const key = ref === undefined ? step.key : known[Number(ref)];
		if (key === undefined) return undefined;
		steps.push({ ...step, key });
	}
	return steps;
}

function numbersIn(kept: KeptIn): string[] {
	const list = kept.get(NUMBERS);
	return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
