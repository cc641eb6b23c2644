import { expect, it } from 'vitest';
import { codeFromSms } from './web-otp';

const page = (get: (request: unknown) => Promise<unknown>) =>
	({ OTPCredential: Object, navigator: { credentials: { get } } }) as unknown as Window;
const { signal } = new AbortController();

it('waits for the SMS that names this site', async () => {
	const asked: unknown[] = [];
	const got = codeFromSms(
		page((request) => {
			asked.push(request);
			return Promise.resolve({ code: '123456' });
		}),
		signal
	);
	expect(await got).toBe('123456');
	expect(asked).toEqual([{ otp: { transport: ['sms'] }, signal }]);
});

it('is nothing where there is no such thing, when declined and when called off', async () => {
	expect(await codeFromSms({} as Window, signal)).toBeUndefined();
	expect(
		await codeFromSms(
			page(() => Promise.resolve(null)),
			signal
		)
	).toBeUndefined();
	expect(
		await codeFromSms(
			page(() => Promise.reject(new DOMException('', 'AbortError'))),
			signal
		)
	).toBeUndefined();
});
