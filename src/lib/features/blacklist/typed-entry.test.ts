import { describe, expect, it } from 'vitest';
import type { BlacklistEntry } from '$lib/domain/blacklist/entry';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { blacklistAsked } from './blacklist-address';
import { faultText } from './fault-text';
import { faultOf, readEntry } from './typed-entry';

const RU = packOf({ operator: 'mts-ru' });
const BY = packOf({ operator: 'mts-by' });
const OWN = '+79000000001';

const fault = (why: string) => ({ ok: false, fault: { why } });

describe('what is typed', () => {
	it.each<[string, BlacklistEntry]>([
		['+7 900 000-00-02', '+79000000002'],
		['8 (900) 000 00 02', '+79000000002'],
		['9000000002', '+79000000002'],
		['tel:+79000000002', '+79000000002'],
		['００７ ９００ ０００ ００ ０２', '+79000000002'],
		['+٧٩٠٠٠٠٠٠٠٠٢', '+79000000002'],
		['\u202a+7 900 000-00-02\u202c', '+79000000002'],
		['8 (495) 123-45-67', '+74951234567'],
		['+49 151 12345678', '+4915112345678'],
		['0049 151 12345678', '+4915112345678'],
		['+7 495*', '+7495*'],
		['+7 (495) ***', '+7495*'],
		['8495*', '+7495*'],
		['7 495 *', '+7495*'],
		['495＊', '+7495*'],
		['00 375 29*', '+37529*'],
		['+44*', '+44*'],
		['8 900 000 00 02*', '+79000000002'],
		['hidden', 'hidden']
	])('%s is read', (typed, entry) => {
		expect(readEntry(typed, RU)).toEqual({ ok: true, entry });
	});

	it.each([
		['', 'empty'],
		['  -- ', 'empty'],
		['\u200b', 'empty'],
		['*', 'wide'],
		['+*', 'wide'],
		['***', 'wide'],
		['+7*', 'wide'],
		['+1*', 'wide'],
		['112', 'short'],
		['1-0-3', 'short'],
		['900', 'short'],
		['123456', 'short'],
		['111', 'operator'],
		['08 90', 'operator'],
		['MegaPromo', 'name'],
		['Банк', 'name'],
		['+7 900 abc', 'name'],
		['+7 900 000-00-0', 'unclear'],
		['+7 900 000-00-022', 'unclear'],
		['8 900 000 00 022*', 'unclear'],
		['+7*495', 'unclear'],
		['+7 495 ???', 'unclear'],
		['*495', 'unclear'],
		['+', 'unclear'],
		['++79000000002', 'unclear'],
		['+0495*', 'unclear'],
		['+49151123456789012*', 'unclear'],
		['79000000002, 79000000003', 'unclear'],
		['#31#79000000002', 'unclear'],
		['1234567', 'unclear'],
		['9'.repeat(40), 'unclear']
	])('«%s» is not: %s', (typed, why) => {
		expect(readEntry(typed, RU)).toEqual(fault(why));
	});

	it('is read by the rules of the line’s own country', () => {
		expect(readEntry('80 17 200-00-00', BY)).toEqual({ ok: true, entry: '+375172000000' });
		expect(readEntry('8017*', BY)).toEqual({ ok: true, entry: '+37517*' });
		expect(readEntry('+7 495 123-45-67', BY)).toEqual({ ok: true, entry: '+74951234567' });
		expect(readEntry('0870261', BY)).toEqual(fault('operator'));
	});

	it('of an operator without hotlines is no number of its own', () => {
		expect(readEntry('0890', { ...RU, id: 'nord' })).toEqual(fault('short'));
	});
});

describe('what is on the list already', () => {
	const listed = (entries: BlacklistEntry[], limit?: number) => ({ own: [OWN] as const, entries, limit });

	it.each<[string, BlacklistEntry, BlacklistEntry[], object | undefined]>([
		['the own number', OWN, [], { why: 'oneself' }],
		['a mask of the own number', '+7900*', [], { why: 'oneself' }],
		['one that is there', 'hidden', ['hidden'], { why: 'there' }],
		['one that a mask covers', '+74951234567', ['+7495*'], { why: 'covered', by: '+7495*' }],
		['a mask that a wider one covers', '+74951*', ['+7495*'], { why: 'covered', by: '+7495*' }],
		['one too many', '+79000000002', ['hidden', '+7495*', '+79000000003'], { why: 'full', limit: 3 }],
		['a wider mask', '+749*', ['+7495*'], undefined],
		['another', '+79000000002', ['hidden', '+7495*'], undefined]
	])('%s', (_, entry, entries, expected) => {
		expect(faultOf(entry, listed(entries, 3))).toEqual(expected);
	});

	it('without a limit that is told there is none', () => {
		expect(faultOf('hidden', listed(['+7495*', '+79000000003', '+79000000004', '+79000000005']))).toBeUndefined();
	});
});

const format = createFormat({ locale: 'ru', timeZone: 'Europe/Moscow', numberPlan: RU.numberPlan, now: 0 });

it('every fault has words of its own, with what they need', () => {
	const simple = ['empty', 'unclear', 'name', 'short', 'operator', 'wide', 'oneself', 'there'] as const;
	const texts = [
		...simple.map((why) => faultText({ why }, format)),
		faultText({ why: 'covered', by: '+7495*' }, format),
		faultText({ why: 'full', limit: 3 }, format)
	];
	expect(new Set(texts).size).toBe(texts.length);
	expect(texts.slice(-2)).toEqual([expect.stringMatching(/\+7\s495\*/), expect.stringContaining('3')]);
});

describe('an address', () => {
	it.each<[string, object | 'unclear' | undefined]>([
		['', undefined],
		['?number=79000000002', { of: 'number', number: expect.stringMatching(/^\+7\s900\s000-00-02$/) }],
		['?number=+79000000002', { of: 'number', number: expect.stringMatching(/^\+7\s900/) }],
		['?number=+4915112345678', { of: 'number', number: '+4915112345678' }],
		['?number=%2B4915112345678', { of: 'number', number: '+4915112345678' }],
		['?number=%2B7495*', { of: 'number', number: expect.stringMatching(/^\+7\s495\*$/) }],
		['?number=hidden', { of: 'hidden' }],
		['?number=112', 'unclear'],
		['?number=%2B7*', 'unclear'],
		['?number=', 'unclear'],
		['?number=BANK', 'unclear']
	])('«%s»', (address, expected) => {
		expect(blacklistAsked(new URLSearchParams(address), RU, format)).toEqual(expected);
	});
});
