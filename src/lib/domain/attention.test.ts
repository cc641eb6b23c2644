import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { countAttention } from './attention';
import type { ChatMessage } from './chat';
import { entry, LINE } from './outbox.fixture';

const answer = (at: number): ChatMessage => ({ line: idOf(LINE), id: `a${at}`, from: 'support', text: '', at });

it('counts unseen answers and commands that ask, nothing that goes by itself or has ended', () => {
	const outbox = (
		['queued', 'needs-confirmation', 'needs-code', 'rejected', 'done', 'waiting-sign-in', 'unknown'] as const
	).map((state) => entry({ state }));
	const drafts = { line: idOf(LINE), draft: '', readTo: 1 };
	const nothing = { messages: [], requests: [], drafts: undefined, outbox: [] };
	const events = [{ at: 4, text: 'Проверили' }];
	const request = { line: idOf(LINE), id: 't-1', topic: 'other', text: '', status: 'resolved', at: 1, events } as const;
	expect(countAttention({ ...nothing, messages: [answer(1), answer(2)], drafts, outbox })).toBe(4);
	expect(countAttention({ ...nothing, messages: [answer(1)], requests: [{ ...request, events }] })).toBe(2);
	expect(countAttention(nothing)).toBe(0);
});
