import { describe, expect, it } from 'vitest';
import { readQuestion, unitOf, type PriceDraft } from './price-question';
import { PLAN } from './prices.fixture';

const NUMBERS = {
	countryCode: '7',
	trunkPrefix: '8',
	nationalLength: 10,
	mobilePrefixes: ['9'],
	groups: [3, 3, 2, 2],
	separators: [' ', '-', '-']
};
const read = (draft: Partial<PriceDraft>) =>
	readQuestion(
		{ topic: 'home', direction: 'out', to: '', zone: 'Turkey', use: 'call', amount: '1', ...draft },
		PLAN,
		NUMBERS
	);
const event = (draft: Partial<PriceDraft>) => {
	const question = read(draft);
	return question.ok ? question.event : question.problem;
};

describe('what was typed', () => {
	it('becomes a use that can be rated', () => {
		expect(event({ amount: '2,5', to: '8 916 123-45-67' })).toEqual({
			category: 'call-home',
			direction: 'out',
			unit: 'second',
			amount: 150,
			party: '+79161234567',
			service: ''
		});
	});

	it.each([
		[{ topic: 'home' }, '+7'],
		[{ topic: 'far', to: '+7 495 000-00-00' }, '+74950000000'],
		[{ topic: 'abroad', to: '375' }, '+375'],
		[{ topic: 'abroad', to: '00375 29 1' }, '+375291'],
		[{ topic: 'abroad', to: ' belarus' }, '+375'],
		[{ topic: 'abroad', to: '+77' }, '+77'],
		[{ topic: 'sms', to: '' }, '+7'],
		[{ topic: 'internet', to: 'whatever' }, '']
	] as const)('%o leads to «%s»', (draft, party) => {
		expect(event(draft)).toMatchObject({ party });
	});

	it.each([
		[{ topic: 'home', amount: '2:30' }, 150],
		[{ topic: 'sms', amount: '3' }, 3],
		[{ topic: 'internet', amount: '1 024' }, 2 ** 30],
		[{ topic: 'roaming', use: 'internet', amount: '0,5' }, 2 ** 19]
	] as const)('%o is %d', (draft, amount) => {
		expect(event(draft)).toMatchObject({ amount });
	});

	it.each([
		[{ amount: '' }, 'amount-empty'],
		[{ amount: '0' }, 'amount-empty'],
		[{ amount: 'five' }, 'amount-unreadable'],
		[{ amount: '-1' }, 'amount-unreadable'],
		[{ topic: 'internet', amount: '10,000' }, 'amount-unreadable'],
		[{ topic: 'sms', amount: '1,5' }, 'amount-unreadable'],
		[{ topic: 'sms', amount: '1:30' }, 'amount-unreadable'],
		[{ amount: '100001' }, 'amount-too-large'],
		[{ topic: 'abroad' }, 'to-empty'],
		[{ topic: 'abroad', to: 'Atlantis' }, 'to-unreadable'],
		[{ topic: 'home', to: 'Belarus' }, 'to-unreadable'],
		[{ topic: 'abroad', to: '+7' }, 'to-own'],
		[{ topic: 'abroad', to: '+7 916 123-45-67' }, 'to-own']
	] as const)('%o is refused: %s', (draft, problem) => {
		expect(event(draft)).toBe(problem);
	});

	it('in roaming belongs to a zone, and goes nowhere when it is the internet', () => {
		expect(event({ topic: 'roaming', zone: 'Egypt' })).toMatchObject({
			category: 'roaming',
			destination: 'Egypt',
			direction: 'out'
		});
		expect(event({ topic: 'roaming', use: 'internet' })).toMatchObject({ unit: 'byte', direction: 'none' });
	});
});

it('amounts are minutes, messages or megabytes', () => {
	const units = (['call', 'sms', 'internet'] as const).map((use) => unitOf({ topic: 'roaming', use }));
	expect(units).toEqual(['second', 'piece', 'byte']);
	expect(unitOf({ topic: 'sms', use: 'internet' })).toBe('piece');
});
