import { expect, it } from 'vitest';
import { paperMoments } from './paper';

it('a moment on paper has its whole date, in the operator’s zone', () => {
	const at = Date.parse('2026-11-21T21:30:00Z');
	expect(paperMoments('ru', 'Europe/Moscow')(at)).toBe('22.11.2026, 00:30');
	expect(paperMoments('en', 'Asia/Yekaterinburg')(at)).toBe('22/11/2026, 02:30');
});
