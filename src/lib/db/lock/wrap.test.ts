import { expect, it } from 'vitest';
import { keyOf, newKeyBytes, pinKey, unwrapByPin, wrapByPin, wrapBySecret } from './wrap';

const PIN = '271828';

it('what was made ahead serves for its own salt alone', async () => {
	const bytes = newKeyBytes();
	const [way, changed] = await Promise.all([wrapByPin(bytes, PIN), wrapByPin(bytes, PIN)]);
	const made = pinKey(PIN, way);
	expect(await unwrapByPin(PIN, way, made)).toEqual(bytes);
	expect(await unwrapByPin(PIN, changed, made)).toEqual(bytes);
	expect(await unwrapByPin('314159', way)).toBeUndefined();
});

it('another device, another PIN, and the same one set again have nothing in common', async () => {
	const bytes = newKeyBytes();
	expect(newKeyBytes()).not.toEqual(bytes);
	const [one, two] = await Promise.all([wrapByPin(bytes, PIN), wrapByPin(bytes, PIN)]);
	expect(one.salt).not.toEqual(two.salt);
	const nonces = await Promise.all([wrapBySecret(bytes, new Uint8Array(32)), wrapBySecret(bytes, new Uint8Array(32))]);
	expect(nonces[0].subarray(0, 12)).not.toEqual(nonces[1].subarray(0, 12));
	expect((await keyOf(bytes)).extractable).toBe(false);
});

it('what was wrapped with other rounds is opened with those', async () => {
	const bytes = newKeyBytes();
	const way = await wrapByPin(bytes, PIN);
	expect(await unwrapByPin(PIN, { ...way, rounds: way.rounds + 1 })).toBeUndefined();
});
