/** Rules of a tariff in words: what a rate is for, what it takes, and how a sum came about. */
import type { Rate } from '$lib/domain/rating/tariff-plan';
import type { Rated } from '$lib/domain/rating/rate';
import type { TariffPlan } from '$lib/domain/rating/tariff-plan';
import type { AllowanceUnit } from '$lib/domain/subscriber';
import type { Unit } from '$lib/domain/usage/record';
import type { Format } from '$lib/i18n/format';
import { ratePrice, unitsLabel } from '$lib/i18n/format/rate';
import { m } from '$lib/i18n/paraglide/messages.js';
import { categoryLabel, directionLabel } from '../data/usage-labels';

/** The operator's words, or what can be said of what it is for. */
export function rateName({ name, match }: Rate): string {
	if (name !== undefined) return name;
	const { categories = [], directions = [], destinations = [], services = [] } = match;
	return [
		categories.map(categoryLabel).join(', '),
		...directions.filter((direction) => direction !== 'none').map(directionLabel),
		...destinations,
		...services
	]
		.filter(Boolean)
		.join(' · ');
}

/** «шаг 1 мин · до 3 с бесплатно · соединение 5 ₽»; steps of what is paid for go without saying. */
export function rateTerms(
	{ unit, price, step, freeUpTo, connection, match, name }: Rate,
	currency: string,
	format: Format
): string {
	return [
		...(name === undefined ? [] : [(match.destinations ?? []).filter((start) => start.startsWith('+')).join(', ')]),
		...(step === price.per || (unit === 'piece' && step === 1)
			? []
			: [m.prices_row_step({ step: unitsLabel(step, unit, format) })]),
		...(freeUpTo === undefined || price.minor === 0
			? []
			: [m.prices_row_free({ amount: unitsLabel(freeUpTo, unit, format) })]),
		...(connection === undefined
			? []
			: [m.prices_row_connection({ sum: format.money({ minor: connection, currency }) })])
	]
		.filter(Boolean)
		.join(' · ');
}

/** What is left of a package is said as on the home screen: «1 499 минут», not in hours. */
const LEFT: Readonly<Record<Unit, AllowanceUnit>> = { second: 'second', byte: 'byte', piece: 'message' };

export interface StepLabels {
	rule: string;
	/** What it was applied to. */
	input: string;
	/** Absent for what only prepares the sum. */
	sum?: string;
}

/** Rule → input → sum, in the order the engine went. */
export function stepLabels(
	{ steps }: Rated,
	rate: Rate | undefined,
	plan: TariffPlan,
	unit: Unit,
	format: Format
): StepLabels[] {
	const units = (amount: number) => unitsLabel(amount, unit, format);
	const money = (minor: number) => format.money({ minor, currency: plan.currency });
	// Rounding that changed nothing explains nothing.
	const telling = steps.filter((step) => step.rule !== 'rounding' || step.amount !== step.rounded);
	return telling.map((step): StepLabels => {
		switch (step.rule) {
			case 'unrated':
				return { rule: m.prices_step_unrated(), input: units(step.amount) };
			case 'free':
				return { rule: m.prices_step_free({ amount: units(step.upTo) }), input: units(step.amount), sum: money(0) };
			case 'rounding':
				return {
					rule: m.prices_step_rounding({ step: units(step.step) }),
					input: m.prices_step_rounding_input({ amount: units(step.amount), rounded: units(step.rounded) })
				};
			case 'package': {
				const name = plan.packages.find(({ id }) => id === step.package)?.name;
				return {
					rule: name === undefined ? m.prices_step_package_unnamed() : m.prices_step_package({ name }),
					input: m.prices_step_package_input({
						amount: units(step.amount),
						left: format.amount(step.left, LEFT[unit])
					}),
					sum: money(0)
				};
			}
			case 'price':
				return {
					rule: rate === undefined ? '' : ratePrice(rate, plan.currency, format),
					input: units(step.amount),
					sum: money(step.minor)
				};
			case 'connection':
				return { rule: m.prices_step_connection(), input: '', sum: money(step.minor) };
		}
	});
}
