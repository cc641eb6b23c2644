import type { UsageQuestion } from '$lib/domain/usage/report';
import { tick } from 'svelte';
import type { DrillStep, Show } from './view-state';

interface FocusSource {
	path: readonly DrillStep[];
	show: Show;
	/** What the rows on screen answer. */
	shown: UsageQuestion | undefined;
}

/** Where the focus goes on the way down: the words that say what is shown now. */
export const LEVEL_HEADING = 'expenses-level';

/**
 * Moves the keyboard focus on navigation inside the screen: when a row is opened, to the heading of
 * the new level; on Back, to the row or link that was used. Other changes leave it alone, unless
 * the focused element is gone. Call while a component is being set up.
 */
export function restoreFocus(followed: () => FocusSource): void {
	let before: Omit<FocusSource, 'shown'> | undefined;
	/** What to go back to, once it is there again. */
	let wanted: string | undefined;

	$effect(() => {
		const { path, show } = followed();
		const was = before;
		before = { path, show };
		if (was === undefined) return;
		const [depth, depthBefore] = [depthOf(before), depthOf(was)];
		if (depth > depthBefore) void goDown();
		else if (depth < depthBefore) wanted = show === was.show ? rowOf(was.path[path.length]) : linkOf(was, path);
	});

	$effect(() => {
		void followed().shown;
		void followed().path;
		void followed().show;
		void goBack();
	});

	async function goDown() {
		wanted = undefined;
		await tick();
		scrollTo({ top: 0 });
		heading()?.focus({ preventScroll: true });
	}

	async function goBack() {
		await tick();
		const target = wanted === undefined ? null : document.querySelector<HTMLElement>(wanted);
		if (target !== null) wanted = undefined;
		if (target !== null) target.focus();
		else if (wanted !== undefined && document.activeElement === document.body)
			heading()?.focus({ preventScroll: true });
	}
}

function depthOf({ path, show }: Omit<FocusSource, 'shown'>): number {
	return path.length + (show === 'groups' ? 0 : 1);
}

/**
 * Records stand for the row whose last step led to them; the links under the figures lead there
 * too.
 */
function linkOf(was: Omit<FocusSource, 'shown'>, path: readonly DrillStep[]): string | undefined {
	return path.length < was.path.length ? rowOf(was.path[path.length]) : `[data-show="${was.show}"]`;
}

function rowOf(step: DrillStep | undefined): string | undefined {
	return step && `[data-testid="group-row"][data-key="${CSS.escape(step.key)}"]`;
}

function heading(): HTMLElement | null {
	return document.getElementById(LEVEL_HEADING);
}
