import { formatMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import { packOf } from '$lib/operator/packs';
import { tabStore, type TabStore } from '$lib/platform/tab-store';
import { typedAmount } from '../shared/money/amount-input';

interface Stored {
	line: Msisdn;
	receiver: string;
	amount: string;
	replaces: string | undefined;
}

const KEY = 'transfer-draft';

/**
 * What has been typed into the transfer form. Outlives leaving the screen, a reload and taking an update of the app; ends with the tab,
 * with confirming, or with another line signing in.
 */
export class TransferDraft {
	receiver = $state('');
	amount = $state('');
	/** Key of the refused transfer that this one is to stand in for. */
	replaces = $state<string>();

	/** Takes up what the same line left behind. */
	open(line: Msisdn, store: TabStore): void {
		const stored = store.get(KEY) as Partial<Stored> | undefined;
		if (stored?.line !== line) return this.clear(store);
		this.receiver = String(stored.receiver ?? '');
		this.amount = String(stored.amount ?? '');
		this.replaces = typeof stored.replaces === 'string' ? stored.replaces : undefined;
	}

	save(line: Msisdn, store: TabStore): void {
		const { receiver, amount, replaces } = this;
		store.set(KEY, { line, receiver, amount, replaces } satisfies Stored);
	}

	clear(store: TabStore): void {
		store.remove(KEY);
		this.receiver = '';
		this.amount = '';
		this.replaces = undefined;
	}
}

/** The form opens next with a refused transfer filled in. */
export function transferAgain({ key, line, command }: OutboxEntry, store = tabStore(() => sessionStorage)): void {
	if (command.kind !== 'transfer') return;
	const receiver = formatMsisdn(command.receiver, packOf({ line }).numberPlan);
	store.set(KEY, { line, receiver, amount: typedAmount(command.amount), replaces: key } satisfies Stored);
}
