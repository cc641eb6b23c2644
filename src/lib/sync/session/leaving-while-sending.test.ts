import { expect, it } from 'vitest';
import { SESSION_LOCK } from '../lock-names';
import { device } from './session.fixture';

it.each(['signOut', 'endForIdleness'] as const)(
	'%s tells the operator only when nothing is being sent in the session any more',
	async (leave) => {
		const { actions, calls, locks, signIn } = device();
		await signIn();
		const sending = locks.shared(SESSION_LOCK, async ({ wanted }) => {
			await new Promise((asked) => wanted.addEventListener('abort', asked));
			calls.push('sent');
		});
		await actions[leave]();
		expect(calls.slice(-2)).toEqual(['sent', 'signOut']);
		await sending;
	}
);
