import { expect, it } from 'vitest';
import { unreadKind } from './unread-kind';

it.each([
	['closed', true, 'broken'],
	['other', true, 'broken'],
	['quota', true, 'full'],
	['outdated', true, 'newer'],
	['closed', false, 'denied'],
	['other', false, 'denied']
] as const)('%s, with site data allowed: %s, is %s', (reason, mayKeep, kind) => {
	expect(unreadKind(reason, mayKeep)).toBe(kind);
});
