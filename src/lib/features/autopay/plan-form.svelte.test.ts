import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { AutopaySlot } from '$lib/domain/autopay';
import { neverFetched } from '$lib/domain/freshness';
import { savedCard } from '$lib/domain/saved-card.fixture';
import { packOf } from '$lib/operator/packs';
import { PayingCards } from '../shared/money/paying-cards.svelte';
import { AUTOPAY, draftOf, type AutopayDraft } from './autopay-draft';
import { PlanForm } from './plan-form.svelte';

const LINE = '+79000000001';
const at = (text: string) => Date.parse(`${text}+03:00`);
const rub = (minor: number) => ({ minor, currency: 'RUB' });

const mir = savedCard();

function filled(change: Partial<AutopayDraft>, { cards = [mir], slots = [] as AutopaySlot[] } = {}) {
	const draft = $state({ ...AUTOPAY.empty, ...change });
	const opened = at('2026-11-22T23:30:00');
	let now = $state(opened);
	const app = {
		payer: { id: idOf(LINE), number: LINE },
		pack: packOf({ number: LINE }),
		now: () => now,
		reach: 'ok'
	} as const;
	const freshness = { ...neverFetched('cards'), checkedAt: opened };
	const paying = new PayingCards(app, () => ({ cards, freshness, wanted: draft.cardId }));
	return {
		form: new PlanForm(
			app,
			() => draft,
			paying,
			() => slots
		),
		type: (more: Partial<AutopayDraft>) => Object.assign(draft, more),
		wait: (until: number) => (now = until)
	};
}

describe('a plan by date', () => {
	it('is paid from tomorrow on, at ten in the operator’s zone', () => {
		const { form } = filled({ amount: '500' });
		// The 23rd of December is the second 23rd.
		expect(form.days).toHaveLength(30);
		expect(form.days[0]).toBe(at('2026-11-23T10:00:00'));
		expect(form.command).toEqual({
			kind: 'autopay',
			line: LINE,
			action: 'set',
			plan: {
				by: 'date',
				amount: rub(500_00),
				cardId: 'card-1',
				cardLabel: '•• 4242',
				period: 'month',
				firstAt: at('2026-11-23T10:00:00')
			}
		});
	});

	it('begins before it would come round', () => {
		const length = (period: 'week' | 'two-weeks') => filled({ amount: '500', period }).form.days.length;
		expect([length('week'), length('two-weeks')]).toEqual([7, 14]);
	});

	it('a first day that has passed while the form was open gives way to tomorrow', () => {
		const chosen = at('2026-11-23T10:00:00');
		const { form, wait } = filled({ amount: '500', firstAt: String(chosen) });
		expect(form.firstAt).toBe(chosen);
		wait(at('2026-11-23T00:10:00'));
		expect(form.firstAt).toBe(at('2026-11-24T10:00:00'));
	});
});

describe('a plan by threshold', () => {
	it('needs the threshold and what a month may cost at most', () => {
		const { form, type } = filled({ by: 'threshold', amount: '100' });
		expect(form.plan).toBeUndefined();
		type({ below: '300' });
		expect(form.plan).toBeUndefined();
		type({ monthlyMax: '150' });
		expect(form.plan).toMatchObject({ by: 'threshold', below: rub(300_00), monthlyMax: rub(150_00) });
		expect(form.plan).not.toHaveProperty('period');
	});

	it('a month that can’t hold one payment is refused with that payment as the least', () => {
		const { form } = filled({ by: 'threshold', amount: '100', below: '300', monthlyMax: '50' });
		expect([form.plan, form.problem('monthlyMax')]).toEqual([undefined, undefined]);
		form.check.submit(true, undefined);
		expect(form.problem('monthlyMax')).toMatchObject({ problem: 'too-small', limits: { min: 100_00 } });
	});
});

it('nothing is agreed to without a sum, or without a card that pays', () => {
	expect(filled({}).form.plan).toBeUndefined();
	expect(filled({ amount: '500' }, { cards: [{ ...mir, expires: '2026-10' }] }).form.command).toBeUndefined();
});

it('the plan of the same kind is the one that is replaced', () => {
	const plan = { line: idOf(LINE), id: 'p', by: 'date', amount: rub(1), cardId: 'card-1' } as const;
	const slots: AutopaySlot[] = [{ by: 'date', plan }, { by: 'threshold' }];
	const { form, type } = filled({}, { slots });
	expect(form.inForce).toEqual(plan);
	type({ by: 'threshold' });
	expect(form.inForce).toBeUndefined();
});

describe('changing a plan', () => {
	const common = { amount: rub(250_50), cardId: 'card-1', cardLabel: '' };

	it('begins with what is agreed', () => {
		const firstAt = at('2026-11-30T10:00:00');
		expect(draftOf({ ...common, by: 'date', period: 'week', firstAt }, 'old-key')).toEqual({
			...AUTOPAY.empty,
			by: 'date',
			amount: '250,5',
			period: 'week',
			firstAt: String(firstAt),
			cardId: 'card-1',
			replaces: 'old-key'
		});
		const threshold = { ...common, by: 'threshold', below: rub(100_00), monthlyMax: rub(900_00) } as const;
		expect(draftOf(threshold)).toMatchObject({ by: 'threshold', below: '100', monthlyMax: '900', replaces: '' });
	});

	it('leaves open what the operator does not tell', () => {
		expect(draftOf({ ...common, by: 'date' })).toMatchObject({ period: 'month', firstAt: '' });
		expect(draftOf({ ...common, by: 'threshold', below: rub(100_00) })).toMatchObject({ monthlyMax: '' });
	});
});
