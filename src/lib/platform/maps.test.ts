import { expect, it } from 'vitest';
import { mapHref } from './maps';

it.each([
	['Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/143 Mobile', 5, /^geo:0,0\?q=/],
	['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari', 5, /^https:\/\/maps\.apple\.com\/\?q=/],
	['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari', 5, /^https:\/\/maps\.apple\.com/],
	['Mozilla/5.0 (X11; Linux x86_64) Firefox/145', 0, /^https:\/\/www\.openstreetmap\.org\/search\?query=/]
])('%s gets the map it has', (userAgent, maxTouchPoints, start) => {
	const href = mapHref('офис, Тверь & область', { userAgent, maxTouchPoints });
	expect(href).toMatch(start);
	expect(decodeURIComponent(href)).toContain('офис, Тверь & область');
	expect(href).not.toMatch(/[ &,]о/);
});
