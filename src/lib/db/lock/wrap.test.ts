import { expect, it } from 'vitest';
import { newKeyBytes, pinKey, unwrapByPin, wrapByPin } from './wrap';

const PIN = '271828';

it('what was made ahead serves for its own salt alone', async () => {
	const bytes = newKeyBytes();
	const [way, changed] = await Promise.all([wrapByPin(bytes, PIN), wrapByPin(bytes, PIN)]);
	const made = pinKey(PIN, way);
	expect(await unwrapByPin(PIN, way, made)).toEqual(bytes);
	expect(await unwrapByPin(PIN, changed, made)).toEqual(bytes);
	expect(await unwrapByPin('314159', way)).toBeUndefined();
});
