import type { Msisdn } from '$lib/domain/msisdn';

interface Stored {
	line: Msisdn;
	amount: string;
	to: 'own' | 'other';
	other: string;
	cardId: string | undefined;
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

	/** Takes up what the same line left behind. */
	open(line: Msisdn, storage: Storage): void {
		const stored = read(storage);
		if (stored?.line !== line) return this.clear(storage);
		this.amount = stored.amount;
		this.to = stored.to;
		this.other = stored.other;
		this.cardId = stored.cardId;
	}

	save(line: Msisdn, storage: Storage): void {
		const { amount, to, other, cardId } = this;
		storage.setItem(KEY, JSON.stringify({ line, amount, to, other, cardId } satisfies Stored));
	}

	clear(storage: Storage): void {
		storage.removeItem(KEY);
		this.amount = '';
		this.to = 'own';
		this.other = '';
		this.cardId = undefined;
	}
}

function read(storage: Storage): Stored | undefined {
	try {
		const stored = JSON.parse(storage.getItem(KEY) ?? 'null') as Partial<Stored> | null;
		if (stored === null || typeof stored.line !== 'string') return undefined;
		return {
			line: stored.line,
			amount: String(stored.amount ?? ''),
			to: stored.to === 'other' ? 'other' : 'own',
			other: String(stored.other ?? ''),
			cardId: typeof stored.cardId === 'string' ? stored.cardId : undefined
		};
	} catch {
		return undefined;
	}
}
