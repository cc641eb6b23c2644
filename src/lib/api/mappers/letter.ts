import * as v from 'valibot';
import type { Letter } from '../../domain/inbox';
import { id, instant, longText, maybe, oneOf, present, read, text, type MapContext } from './fields';

const communication = v.object({
	id,
	content: longText,
	sendTime: instant,
	state: v.fallback(oneOf({ initial: 'unsent', cancelled: 'unsent', failed: 'unsent' }, 'sent'), 'sent'),
	subject: maybe(text),
	sender: maybe(v.object({ name: text }))
});

/** TMF681 `communicationMessage`. What was never sent, or says nothing, is none. */
export function toLetter(record: unknown, { line }: MapContext): Letter[] | undefined {
	const dto = read(communication, record);
	if (dto === undefined) return undefined;
	const { id: number, content, sendTime: at, state, subject, sender } = dto;
	if (state === 'unsent' || content === '') return [];
	const named = { subject: subject || undefined, sender: sender?.name || undefined };
	return [{ line, id: number, at, text: content, ...present(named) }];
}
