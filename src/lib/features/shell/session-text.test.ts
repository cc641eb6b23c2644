import { expect, it } from 'vitest';
import { sessionOverWords } from './session-text';

const END = 1_000;

it('blames the time only when the SMS password’s is over', () => {
	const expired = { status: 'expired', passwordExpiresAt: END } as const;
	expect(sessionOverWords(expired, END)).toMatch(/Срок входа вышел/);
	expect(sessionOverWords(expired, END - 1)).toMatch(/больше не действует/);
	expect(sessionOverWords({ status: 'expired' }, END)).toMatch(/больше не действует/);
});

it('says of idling that the session is over, and nothing while it is not', () => {
	expect(sessionOverWords({ status: 'ended', passwordExpiresAt: END }, END + 1)).toMatch(/Сеанс завершён/);
	expect(sessionOverWords({ status: 'active', passwordExpiresAt: END }, END + 1)).toBeUndefined();
});
