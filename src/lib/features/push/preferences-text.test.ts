import { expect, it } from 'vitest';
import { preferencesText } from './preferences-text';

const AROUND = { reach: 'ok', signedIn: true, heard: false } as const;

it('a wish not told yet waits for what is really missing: a network, a sign-in, or the operator', () => {
	expect(preferencesText('unreachable', { ...AROUND, reach: 'offline' })).toContain('когда появится сеть');
	expect(preferencesText('sign-in', { ...AROUND, signedIn: false })).toContain('когда вы войдёте');
	for (const trouble of ['unreachable', 'sign-in'] as const) {
		const words = preferencesText(trouble, AROUND);
		expect(words).toContain('попробуем ещё раз');
		expect(words).not.toMatch(/сеть|войдёте/);
	}
});

it('without trouble it is told, or on its way', () => {
	expect(preferencesText(undefined, AROUND)).toContain('Сохраняем');
	expect(preferencesText(undefined, { ...AROUND, heard: true })).toBe('Уведомления включены');
});
