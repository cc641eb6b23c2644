import { expect, it } from 'vitest';
import { freshDatabase } from '$lib/db/database.fixture';
import { LINE } from '$lib/domain/outbox.fixture';
import { payerId } from './new-entry';

it('a payer who has left this device meanwhile gets a key of its own', async () => {
	const command = { kind: 'message', line: LINE, text: 'a' } as const;
	expect(await payerId(freshDatabase(), command, { uuid: () => 'new' })).toBe('line-new');
});
