import { expect, it } from 'vitest';
import type { OrderCommand } from '../command';
import { effectsOf } from './effects';
import { buying, disconnecting, losing, order, resuming, setting, suspending, switching } from './orders.fixture';

it.each<[string, OrderCommand, boolean]>([
	['connecting', order(), true],
	['buying', buying(), true],
	['switching', switching('x', 'y'), true],
	['suspending', suspending(), true],
	['configuring what it connects', setting('x', { connects: true }), true],
	['configuring what is there', setting('x'), false],
	['disconnecting', disconnecting('a'), false],
	['resuming', resuming(), false],
	['losing the phone', losing(), false]
])('%s: whether the price of the offering is paid with it', (_, command, pays) => {
	expect(effectsOf(command).pays(command)).toBe(pays);
});
