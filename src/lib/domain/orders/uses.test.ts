import { expect, it } from 'vitest';
import type { OrderCommand } from '../command';
import { order, setting, suspending } from './orders.fixture';
import { topicOf } from './uses';

const named = (...names: string[]): OrderCommand => ({
	...setting('x'),
	characteristics: names.map((name) => ({ name }))
});

it.each<[string, OrderCommand, string]>([
	['what is done', order(), 'connect'],
	['a block', suspending(), 'suspend'],
	['tones', named('tone', 'tone:+79000000002'), 'tones'],
	['call forwarding', named('forwarding:all', 'forwarding:no-answer'), 'forwarding'],
	['a blacklist', named('blacklist:+7495*', 'blacklist:hidden'), 'blacklist'],
	['both at once', named('forwarding:all', 'tone'), 'configure'],
	['two things at once', named('tone', 'blacklist:hidden'), 'configure'],
	['what this version does not know', named('echo'), 'configure'],
	['what it knows in part', named('tone', 'echo'), 'configure']
])('an order is about %s', (_, command, topic) => {
	expect(topicOf(command)).toBe(topic);
});
