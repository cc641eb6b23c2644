import { expect, it } from 'vitest';
import { isCrossSite } from './cross-site';

const ask = (method: string, headers: Record<string, string>) =>
	isCrossSite(new Request('http://help.example/session/v1/sign-out', { method, headers }));

it.each([
	['POST', { 'sec-fetch-site': 'cross-site' }, true],
	['POST', { 'sec-fetch-site': 'same-site' }, true],
	['POST', { 'sec-fetch-site': 'same-origin', origin: 'http://help.example' }, false],
	['PUT', { origin: 'https://evil.example' }, true],
	['PATCH', { origin: 'http://help.example:8080' }, true],
	['POST', { origin: 'null' }, true],
	['POST', { origin: 'http://help.example' }, false],
	['POST', { host: 'gateway.example', 'x-forwarded-host': 'app.example', origin: 'https://app.example' }, false],
	['POST', { host: 'gateway.example', 'x-forwarded-host': 'app.example', origin: 'https://gateway.example' }, true],
	['POST', {}, false],
	['GET', { 'sec-fetch-site': 'cross-site' }, false]
])('%s with %j is cross-site: %s', (method, headers, expected) => {
	expect(ask(method, headers as Record<string, string>)).toBe(expected);
});
