import { TICKET_TOPICS } from '../command';
import { isMessageText } from './message';
import type { CommandSpec } from './spec';

const TOPICS: ReadonlySet<unknown> = new Set(TICKET_TOPICS);

export const request: CommandSpec<'request'> = {
	since: () => 6,
	lane: 'chat',
	isReadable: ({ topic, text }) => TOPICS.has(topic) && isMessageText(text),
	spends: () => false,
	bringsMoney: false,
	isOneStory: true
};
