import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { neverFetched } from '$lib/domain/freshness';
import { savedCard } from '$lib/domain/saved-card.fixture';
import { packOf } from '$lib/operator/packs';
import { PayingCards } from '../shared/money/paying-cards.svelte';
import { TOP_UP, type TopUpDraft } from '../shared/money/top-up-draft';
import { TopUp } from './top-up.svelte';

const LINE = '+79000000001';
const NOW = Date.UTC(2026, 10, 22, 12);

const mir = savedCard();

function filled(change: Partial<TopUpDraft>, cards = [mir]) {
	const draft = $state({ ...TOP_UP.empty, ...change });
	const line = { id: idOf(LINE), number: LINE } as const;
	const app = { viewed: line, payer: line, pack: packOf({ number: LINE }), now: () => NOW, reach: 'ok' } as const;
	const freshness = { ...neverFetched('cards'), checkedAt: NOW };
	return new TopUp(app, () => draft, new PayingCards(app, () => ({ cards, freshness, wanted: draft.cardId })));
}

it('is for the own number unless another is typed', () => {
	const common = { kind: 'top-up', line: LINE, amount: { minor: 500_00, currency: 'RUB' }, cardId: 'card-1' };
	expect(filled({ amount: '500' }).command).toEqual({ ...common, receiver: LINE, cardLabel: '•• 4242' });
	expect(filled({ amount: '500', to: 'other', other: '8 916 123-45-67' }).command).toMatchObject({
		receiver: '+79161234567'
	});
});

it('is nothing to confirm without a sum, a whole number or a card that pays', () => {
	expect(filled({}).command).toBeUndefined();
	expect(filled({ amount: '500', to: 'other', other: '+7 916' }).command).toBeUndefined();
	expect(filled({ amount: '500' }, [{ ...mir, usable: false }]).command).toBeUndefined();
});

it('what is missing is said when it is confirmed, what is wrong when its field is left', () => {
	const topUp = filled({ amount: '1', to: 'other' });
	expect([topUp.amountProblem, topUp.receiverWrong]).toEqual([undefined, false]);
	topUp.check.leave('amount');
	topUp.check.leave('other');
	expect([topUp.amountProblem, topUp.receiverWrong]).toEqual(['too-small', false]);
	topUp.check.submit(true, undefined);
	expect(topUp.receiverWrong).toBe(true);
});
