import { expect, it } from 'vitest';
import { sessionOverText } from './session-text';

const END = 1_000;

it('blames the time only when the SMS password’s is over', () => {
	const expired = { status: 'expired', passwordExpiresAt: END } as const;
	expect(sessionOverText(expired, END)).toMatch(/Сеанс истёк/);
	expect(sessionOverText(expired, END - 1)).toMatch(/больше не действует/);
	expect(sessionOverText({ status: 'expired' }, END)).toMatch(/больше не действует/);
});

it('says of idling that the session is over, and nothing while it is not', () => {
	expect(sessionOverText({ status: 'ended', passwordExpiresAt: END }, END + 1)).toMatch(/Сеанс завершён/);
	expect(sessionOverText({ status: 'active', passwordExpiresAt: END }, END + 1)).toBeUndefined();
});
