import { formatMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import { packOf } from '$lib/operator/packs';
import { tabStore, type TabStore } from '$lib/platform/tab-store';
import { typedAmount } from '../shared/money/amount-input';

interface Stored {
	line: Msisdn;
	amount: string;
	to: 'own' | 'other';
	other: string;
	cardId: string | undefined;
	replaces: string | undefined;
}

const KEY = 'top-up-draft';

/**
 * What has been typed into the top-up sheet. Outlives closing the sheet, leaving the screen and taking an update of the app; ends with
 * the tab, with confirming, or with another line signing in. Nothing in it is preset to a sum.
 */
export class TopUpDraft {
	amount = $state('');
	to = $state<'own' | 'other'>('own');
	other = $state('');
	cardId = $state<string>();
	/** Key of the refused top-up that this one is to stand in for. */
	replaces = $state<string>();

	/** Takes up what the same line left behind. */
	open(line: Msisdn, store: TabStore): void {
		const stored = read(store);
		if (stored?.line !== line) return this.clear(store);
		this.amount = stored.amount;
		this.to = stored.to;
		this.other = stored.other;
		this.cardId = stored.cardId;
		this.replaces = stored.replaces;
	}

	save(line: Msisdn, store: TabStore): void {
		const { amount, to, other, cardId, replaces } = this;
		store.set(KEY, { line, amount, to, other, cardId, replaces } satisfies Stored);
	}

	clear(store: TabStore): void {
		store.remove(KEY);
		this.amount = '';
		this.to = 'own';
		this.other = '';
		this.cardId = undefined;
		this.replaces = undefined;
	}
}

/** The sheet opens next with a refused top-up filled in, so that only the card has to be chosen anew. */
export function draftAgain({ key, line, command }: OutboxEntry, store = tabStore(() => sessionStorage)): void {
	if (command.kind !== 'top-up') return;
	const { receiver, amount } = command;
	const to = receiver === line ? 'own' : 'other';
	store.set(KEY, {
		line,
		amount: typedAmount(amount),
		to,
		other: to === 'own' ? '' : formatMsisdn(receiver, packOf({ line }).numberPlan),
		cardId: undefined,
		replaces: key
	} satisfies Stored);
}

function read(store: TabStore): Stored | undefined {
	const stored = store.get(KEY) as Partial<Stored> | undefined;
	if (typeof stored?.line !== 'string') return undefined;
	return {
		line: stored.line,
		amount: String(stored.amount ?? ''),
		to: stored.to === 'other' ? 'other' : 'own',
		other: String(stored.other ?? ''),
		cardId: typeof stored.cardId === 'string' ? stored.cardId : undefined,
		replaces: typeof stored.replaces === 'string' ? stored.replaces : undefined
	};
}
