import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { freshnessMap, neverFetched } from './freshness';
import { isNewerThanNetwork, smsValuesOf, type SmsValue } from './sms-value';
import { LINE } from './outbox.fixture';

const amount = { minor: 412_30, currency: 'RUB' };

describe('marks of a text', () => {
	it('are its balance and remainders, of the moment it came; the rest is only read', () => {
		expect(
			smsValuesOf(idOf(LINE), 7, [
				{ kind: 'balance', amount },
				{ kind: 'payment', amount },
				{ kind: 'password', code: '482913' },
				{ kind: 'remainder', of: 'data', remaining: 3, total: 5, until: 20_000 }
			])
		).toEqual([
			{ line: idOf(LINE), at: 7, id: 'balance', amount },
			{ line: idOf(LINE), at: 7, id: 'data', remaining: 3, total: 5, until: 20_000 }
		]);
	});
});

describe('a mark is news', () => {
	const balance = (at: number): SmsValue => ({ line: idOf(LINE), at, id: 'balance', amount });
	const sms = (at: number): SmsValue => ({ line: idOf(LINE), at, id: 'sms', remaining: 1 });
	const checked = (checkedAt: number) => freshnessMap([{ ...neverFetched('balances'), checkedAt }]);

	it.each([
		['when the network has never answered', balance(5), 0, true],
		['when it is newer', balance(51), 50, true],
		['not when it is of the same moment', balance(50), 50, false],
		['not when it is older', balance(49), 50, false],
		['not when it is of the future', balance(101), 50, false],
		['when the answer is of the future: the clock was set back', balance(50), 200, true],
		['whatever was told of other things', sms(5), 50, true]
	])('%s', (_, mark, checkedAt, news) => {
		expect(isNewerThanNetwork(mark, checked(checkedAt), 100)).toBe(news);
	});
});
