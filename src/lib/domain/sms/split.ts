import { BOUND } from './danger';
import { inRussian } from './letters';
import type { Compile } from './pattern';
import type { MessageRules } from './rules';
import { searchable } from './text';

/** The line before goes on: a list or a sentence. */
const GOES_ON = /[:;,\u2013\u2014-]$/;

/** One of a paste. */
export interface Message {
	text: string;
	/** Nothing of the message before belongs to it. */
	apart: boolean;
}

/**
 * A message begins with the text, with what stands after an empty line, and with a line that begins
 * like one. Lines that have no number and no subject, such as a greeting, are no message: they
 * belong to the one before, or to the first.
 */
export function messageSplitter(rules: MessageRules, compile: Compile): (clean: string) => Message[] {
	const begins = compile(String.raw`^(?:${rules.begins})`, 'iu');
	// The very patterns of the reader, which an engine compiles once.
	const subjects = rules.rules.map(({ when }) => compile(when));
	const speaks = (text: string) =>
		/\d/.test(text.replace(BOUND, '')) || subjects.some((subject) => inRussian(searchable(text)).search(subject) >= 0);
	return (clean) => {
		const messages: Message[] = [];
		for (const block of clean.split(/\n\s*\n/)) {
			let before: string | undefined;
			for (const line of block.split('\n').map((one) => one.trim())) {
				const message = messages.at(-1);
				const begun = begins.test(inRussian(searchable(line)));
				const own = before === undefined ? speaks(block) : begun && speaks(line) && !GOES_ON.test(before);
				if (message === undefined) messages.push({ text: line, apart: true });
				else if (own && speaks(message.text)) messages.push({ text: line, apart: before === undefined && begun });
				else message.text += `\n${line}`;
				before = line;
			}
		}
		return messages;
	};
}
