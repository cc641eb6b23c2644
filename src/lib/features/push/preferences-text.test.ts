import { expect, it } from 'vitest';
import { wishWords } from './preferences-text';

const AROUND = { reach: 'ok', signedIn: true, heard: false } as const;

it('a wish not told yet waits for what is really missing: a network, a sign-in, or the operator', () => {
	expect(wishWords('unreachable', { ...AROUND, reach: 'offline' })).toContain('когда появится сеть');
	expect(wishWords('sign-in', { ...AROUND, signedIn: false })).toContain('когда вы войдёте');
	for (const trouble of ['unreachable', 'sign-in'] as const) {
		const words = wishWords(trouble, AROUND);
		expect(words).toContain('попробуем ещё раз');
		expect(words).not.toMatch(/сеть|войдёте/);
	}
});

it('without trouble it is told, or on its way', () => {
	expect(wishWords(undefined, AROUND)).toContain('Сообщаем');
	expect(wishWords(undefined, { ...AROUND, heard: true })).toBe('Включены');
});
