import { messageOf } from '../command';
import type { CommandSpec } from './spec';

export const message: CommandSpec<'message'> = {
	since: () => 5,
	lane: 'chat',
	isReadable: ({ text }) => isMessageText(text),
	spends: () => false,
	bringsMoney: false,
	isOneStory: true
};

export function isMessageText(text: unknown): boolean {
	return typeof text === 'string' && messageOf(text) === text;
}
