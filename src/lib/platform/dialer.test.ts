import { expect, it } from 'vitest';
import { dialsCodes } from './dialer';

it.each([
	['Mozilla/5.0 (Linux; Android 14)', 5, true],
	['Mozilla/5.0 (X11; Linux x86_64)', 0, true],
	['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 0, true],
	['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5, false],
	['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)', 5, false]
])('%s with %d touch points: %s', (userAgent, maxTouchPoints, expected) => {
	expect(dialsCodes({ userAgent, maxTouchPoints })).toBe(expected);
});
