import { describe, expect, it } from 'vitest';
import { dayFrom, type Day } from '$lib/domain/usage/day';
import { periodAround, type Period } from '$lib/domain/usage/periods';
import { ExpensesView } from './expenses-view.svelte';
import { initialViewState, type ExpensesViewState } from './view-state';

const day = (year: number, month: number, date: number): Day => dayFrom({ year, month, date }) ?? NaN;
const today = day(2026, 11, 22);
const custom = (from: Day, to: Day): Period => ({ kind: 'custom', range: { from, to } });

/** A history of one place, with what was remembered. */
function start(first: ExpensesViewState = initialViewState({}, today)) {
	let place = $state.raw(first);
	const steps: string[] = [];
	const remembered: unknown[] = [];
	const view = new ExpensesView({
		today: () => today,
		viewState: () => place,
		go: (next, how) => {
			place = next;
			steps.push(how);
		},
		remember: (period, grouping) => remembered.push([period.kind, grouping]),
		timeZone: 'Europe/Moscow'
	});
	return { view, steps, remembered };
}

describe('what is chosen', () => {
	it('opens with this month by category, or as it was left', () => {
		expect(start().view.period).toEqual(periodAround('month', today));
		expect(start().view.grouping).toBe('category');
		const left = initialViewState({ period: 'week', grouping: 'number' }, today);
		expect(left).toMatchObject({ period: periodAround('week', today), grouping: 'number', top: 'number' });
		const range = { from: today - 9, to: today - 3 };
		expect(initialViewState({ period: range, grouping: 'day' }, today).period).toEqual({ kind: 'custom', range });
	});

	it('is remembered', () => {
		const { view, remembered, steps } = start();
		view.chooseKind('week');
		view.move(-1);
		expect(view.range).toEqual({ from: day(2026, 11, 9), to: day(2026, 11, 15) });
		view.choosePeriod(custom(today - 5, today));
		view.chooseGrouping('service');
		expect(remembered).toEqual([
			['week', 'category'],
			['week', 'category'],
			['custom', 'category'],
			['custom', 'service']
		]);
		// None of it fills the history.
		expect(new Set(steps)).toEqual(new Set(['replace']));
	});

	it('of an opened row’s figures is not what the screen begins with', () => {
		const { view, remembered, steps } = start();
		view.open('internet');
		view.chooseGrouping('service');
		view.open(String(day(2026, 11, 3)), 'day');
		expect(steps).toEqual(['push', 'replace', 'push']);
		expect(view.filter).toEqual({ categories: ['internet'] });
		expect(view.range).toEqual({ from: day(2026, 11, 3), to: day(2026, 11, 3) });
		expect(remembered).toEqual([['month', 'category']]);
		view.closeAll();
		expect(view.grouping).toBe('category');
	});
});

describe('bars', () => {
	it.each<[string, Period, ReturnType<typeof initialViewState>['grouping'], string]>([
		['days of a month', periodAround('month', today), 'category', 'day'],
		['weeks of a month, when the rows are weeks', periodAround('month', today), 'week', 'week'],
		['weeks of half a year', custom(today - 180, today), 'number', 'week'],
		['weeks of half a year, though the rows are days', custom(today - 180, today), 'day', 'week'],
		['months of three years', custom(today - 1095, today), 'category', 'month']
	])('are %s', (_, period, grouping, bars) => {
		const { view } = start({ ...initialViewState({}, today), period, grouping, top: grouping });
		expect(view.barGrouping).toBe(bars);
	});
});

it('a period is compared with its neighbour, an opened day with the day before', () => {
	const { view } = start();
	expect(view.compared).toEqual({
		current: { from: day(2026, 11, 1), to: today },
		previous: { from: day(2026, 10, 1), to: day(2026, 10, 22) }
	});
	view.open(String(day(2026, 11, 3)), 'day');
	expect(view.compared.previous).toEqual({ from: day(2026, 11, 2), to: day(2026, 11, 2) });
});
