import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { attentionOf, countAttention } from './attention';
import type { ChatMessage } from './chat';
import { entry, LINE } from './outbox.fixture';

const answer = (at: number): ChatMessage => ({ line: idOf(LINE), id: `a${at}`, from: 'support', text: '', at });

const letter = (id: string) => ({ line: idOf(LINE), id, at: 1, text: '' });

it('counts what nobody has seen and commands that ask, nothing that goes by itself or has ended', () => {
	const outbox = (
		['queued', 'needs-confirmation', 'needs-code', 'rejected', 'done', 'waiting-sign-in', 'unknown'] as const
	).map((state) => entry({ state }));
	const nothing = { letters: [], opened: [], messages: [], requests: [], drafts: undefined, outbox: [] };
	const events = [{ at: 4, text: 'Проверили' }];
	const request = { line: idOf(LINE), id: 't-1', topic: 'other', text: '', status: 'resolved', at: 1, events } as const;
	const waiting = attentionOf({
		letters: [letter('a'), letter('b'), letter('c')],
		opened: [{ line: idOf(LINE), id: 'b' }],
		messages: [answer(1), answer(2)],
		requests: [request],
		drafts: { line: idOf(LINE), draft: '', readTo: 1 },
		outbox
	});
	expect(waiting).toEqual({ inbox: 2, chat: 1, requests: 1, queue: 3 });
	expect(countAttention(waiting)).toBe(7);
	expect(countAttention(attentionOf(nothing))).toBe(0);
});
