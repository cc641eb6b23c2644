import { expect, it } from 'vitest';
import { DAY } from './instant';
import { CONFIRMED, entry } from './outbox.fixture';
import { pageToPay } from './top-up';

it('is paid on its page for as long as the page is said to live, and only while it waits for that', () => {
	const toPay = { url: 'https://pay.example/1', way: 'new-card' } as never;
	const until = { ...(toPay as object), until: CONFIRMED + DAY } as never;
	expect(pageToPay(entry({ state: 'awaits-payment', toPay }), CONFIRMED)).toEqual(toPay);
	expect(pageToPay(entry({ state: 'awaits-payment', toPay: until }), CONFIRMED)).toEqual(until);
	expect(pageToPay(entry({ state: 'awaits-payment', toPay: until }), CONFIRMED + DAY)).toBeUndefined();
	expect(pageToPay(entry({ state: 'awaits-payment' }), CONFIRMED)).toBeUndefined();
	expect(pageToPay(entry({ state: 'done', toPay }), CONFIRMED)).toBeUndefined();
});
