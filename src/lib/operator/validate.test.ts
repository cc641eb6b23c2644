import { describe, expect, it } from 'vitest';
import { extrasOf } from './extras';
import { messageRulesOf } from './sms-rules';
import { PACKS } from './packs';
import { mtsRu } from './packs/mts-ru/pack';
import { roamingOf } from './roaming';
import { usageRulesOf } from './usage';
import { packFaults } from './validate';

describe('operator packs', () => {
	it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s can be used', (_, pack) => {
		expect(packFaults(pack)).toEqual([]);
	});

	it('have ids of their own, and no two countries claim the same beginning of a number', () => {
		expect(new Set(PACKS.map(({ id }) => id)).size).toBe(PACKS.length);
		const starts = PACKS.flatMap(({ country, numberPlan: plan }) =>
			plan.mobilePrefixes.map((prefix) => ({ start: plan.countryCode + prefix, country }))
		);
		const twice = starts.filter(({ start, country }) =>
			starts.some((other) => other.start === start && other.country !== country)
		);
		expect(twice).toEqual([]);
	});
});

describe('a faulty pack', () => {
	it.each([
		['a currency that is none', { currency: 'rub' }, 'ISO 4217'],
		['a language that is none', { language: 'russian_RU' }, 'BCP 47'],
		['a zone that is none', { timeZone: 'Europe/Nowhere' }, 'time zone'],
		['groups that do not add up', { numberPlan: { ...mtsRu.numberPlan, groups: [3, 3, 2, 1] } }, 'national length'],
		['a preset above the limit', { topUp: { ...mtsRu.topUp, presets: [mtsRu.topUp.max + 1] } }, 'outside the limits'],
		['sums in fractions', { topUp: { ...mtsRu.topUp, presets: [1000.5] } }, 'whole minor units'],
		['no main balance', { balances: [] }, 'main balance'],
		['a path with a slash at its end', { api: { ...mtsRu.api, tmf654: '/balance/' } }, 'tmf654'],
		['no way to sign in', { lacks: ['session'] as const }, "can't do without session"],
		['an API that is none', { lacks: ['tmf999' as 'tmf654'] }, 'none of the APIs'],
		['a pale accent', { accent: { ...mtsRu.accent, light: '#ffcc00' } }, 'not readable'],
		['a text in one language', { name: { ru: 'МТС', en: '' } }, 'missing in one language']
	])('with %s is told what is wrong', (_, change, words) => {
		expect(packFaults({ ...mtsRu, ...change }).join('\n')).toContain(words);
	});
});

describe('faulty ways around the network', () => {
	const extras = extrasOf(mtsRu);

	it.each([
		['a code that is none', { codes: [{ code: '111#', purposes: [], meaning: { ru: 'а', en: 'a' } }] }, '"111#"'],
		['a code twice', { codes: [...extras.codes, ...extras.codes] }, 'stands twice'],
		['an emergency number of words', { callees: { emergency: ['one-one-two'], abroad: [] } }, '"one-one-two"'],
		[
			'a path without keys',
			{ voice: { number: '111', paths: [{ keys: [], purposes: [], meaning: mtsRu.name }] } },
			'keys'
		],
		[
			'a prefix of letters',
			{ collectCall: { prefix: 'r-talk', meaning: mtsRu.name, warning: mtsRu.name } },
			'"r-talk"'
		],
		['a hotline of letters', { hotlines: [{ number: 'help', meaning: mtsRu.name }] }, '"help"'],
		[
			'a number for a lost phone that is short',
			{ lostPhone: { anyPhone: [{ number: '+7' as const, meaning: mtsRu.name }], sim: [], lifting: [] } },
			'"+7" is no number in full'
		],
		['no way of switching off', { switchingOff: [] }, 'switching the assistant off']
	])('with %s are told what is wrong', (_, change, words) => {
		expect(packFaults(mtsRu, { ...extras, ...change }).join('\n')).toContain(words);
	});
});

describe('faulty rules for usage', () => {
	const rules = usageRulesOf(mtsRu);

	it.each([
		['one name for two things', { prices: { ...rules.prices, step: 'direction' } }, 'stands for two things'],
		['a unit nobody knows', { amounts: [{ name: 'duration', unit: 'tick' }] }, 'not in the list'],
		['half a second as a unit', { units: { s: { unit: 'second', size: 0.5 } } as const }, 'whole number of seconds'],
		['no word for fees', { categories: { home: 'call-home' } as const }, 'no word for one of our categories'],
		['nothing that tells the direction', { characteristics: { ...rules.characteristics, direction: [] } }, 'an aspect']
	])('with %s are told what is wrong', (_, change, words) => {
		expect(packFaults(mtsRu, undefined, { ...rules, ...change }).join('\n')).toContain(words);
	});
});

describe('faulty rules for messages', () => {
	const rules = messageRulesOf(mtsRu);
	const [rule] = rules.rules as [(typeof rules.rules)[number]];

	it.each([
		['a pattern that is none', { about: '(' }, 'is none'],
		['a place nobody knows', { about: '{total}' }, 'is none'],
		['a template without a place', { rules: [{ ...rule, take: { amount: ['баланс'] } }] }, 'no place'],
		['eleven months', { months: rules.months.slice(1) }, 'twelve months'],
		['one word for two currencies', { currencies: { RUB: ['р'], BYN: ['р'] } }, 'two things'],
		['a capital letter', { currencies: { RUB: ['Руб'] } }, 'not as texts are searched'],
		['no word for its money', { currencies: { USD: ['$'] } }, 'currency has no words'],
		['a letter that is never found', { asOf: ['счёт {date}'] }, 'searched without']
	])('with %s are told what is wrong', (_, change, words) => {
		expect(packFaults(mtsRu, undefined, undefined, { ...rules, ...change }).join('\n')).toContain(words);
	});
});

describe('faulty words of being abroad', () => {
	const roaming = roamingOf(mtsRu);

	it.each([
		['a country that is none', { zones: { Europe: ['EU'] } }, '"EU" is no country'],
		['a country in two zones', { zones: { One: ['DE'], Two: ['DE'] } }, '"DE" is in two zones'],
		['a code that is none', { codes: [{ code: '33', meaning: mtsRu.name }] }, '"33"'],
		['a number of home', { hotline: { number: '+7' as const, meaning: mtsRu.name } }, "can't be called from abroad"],
		['a limit in one language', { limit: { ru: '1 000 рублей', en: '' } }, 'missing in one language']
	])('with %s is told what is wrong', (_, change, words) => {
		const faults = packFaults(mtsRu, undefined, undefined, undefined, { ...roaming, ...change });
		expect(faults.join('\n')).toContain(words);
	});
});
