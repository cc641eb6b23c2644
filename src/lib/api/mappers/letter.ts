import * as v from 'valibot';
import type { Letter } from '../../domain/inbox';
import type { Dialect } from '../../operator/dialect';
import { meaning, spoken } from '../dialect';
import { anything, byPack, id, longText, maybe, present, read, text, type MapContext } from './fields';

const standard: Dialect['letters'] = {
	states: {
		initial: 'unsent',
		cancelled: 'unsent',
		canceled: 'unsent',
		failed: 'unsent',
		draft: 'unsent',
		scheduled: 'unsent',
		rejected: 'unsent'
	}
};

const dialect = spoken('letters', standard);

const communication = byPack(({ moment }) =>
	v.object({
		id,
		content: maybe(longText),
		description: maybe(longText),
		sendTime: maybe(moment),
		sendTimeComplete: maybe(moment),
		creationDate: maybe(moment),
		state: anything,
		subject: maybe(text),
		sender: maybe(v.object({ name: text }))
	})
);

/** TMF681 `communicationMessage`. What was never sent, or says nothing, is none. */
export function toLetter(record: unknown, context: MapContext): Letter[] | undefined {
	const dto = read(communication(context), record);
	if (dto === undefined) return undefined;
	if (meaning(dialect(context.pack).states, dto.state) === 'unsent') return [];
	const { subject, sender } = dto;
	const content = dto.content ?? dto.description ?? subject;
	const at = dto.sendTime ?? dto.sendTimeComplete ?? dto.creationDate;
	if (content === undefined || at === undefined) return undefined;
	if (content === '') return [];
	const named = { subject: (subject !== content && subject) || undefined, sender: sender?.name || undefined };
	return [{ line: context.line, id: dto.id, at, text: content, ...present(named) }];
}
