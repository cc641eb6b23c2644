import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { RULES } from '../usage/usage.fixture';
import { toCatalogueOffering } from './catalogue';

const pack: Pick<OperatorPack, 'currency'> = { currency: 'RUB' };
const context = {
	line: idOf('+79000000001'),
	number: '+79000000001',
	pack: pack as OperatorPack,
	usage: RULES
} as const;
const said = (name: string, value: unknown) => ({ name, productSpecCharacteristicValue: [{ value }] });
const loan = (...more: object[]) => ({
	id: 'loan',
	name: 'Обещанный платёж',
	category: [{ id: 'option' }, { id: 'promised-payment' }],
	productOfferingPrice: [],
	productOfferingTerm: [{ name: 'validity', duration: { amount: 3, units: 'day' } }],
	prodSpecCharValueUse: [said('Вернуть через', '3 дн.'), ...more]
});

it('a loan: how much, to whom, for how long; what is for programs is not among the conditions', () => {
	const [offering] = toCatalogueOffering(loan(said('lentAmount', '300.5'), said('lentBelow', '100')), context) ?? [];
	expect(offering).toMatchObject({
		kind: 'option',
		sections: ['promised-payment'],
		days: 3,
		lends: { minor: 300_50, currency: 'RUB' },
		lendsBelow: { minor: 100_00, currency: 'RUB' },
		conditions: [{ name: 'Вернуть через', value: '3 дн.' }]
	});
});

it('what lends is a loan wherever the operator sorts it', () => {
	const [offering] =
		toCatalogueOffering(
			{ ...loan(said('lentAmount', '300')), category: [{ id: 'option' }, { id: '9f31' }] },
			context
		) ?? [];
	expect(offering?.sections).toEqual(['9f31', 'promised-payment']);
});

it('sums and codes that are no sums and codes are left out', () => {
	const [offering] =
		toCatalogueOffering(
			loan(said('lentAmount', ['300']), said('lentBelow', 'много'), said('dialCode', '+79001')),
			context
		) ?? [];
	for (const name of ['lends', 'lendsBelow', 'dialCode']) expect(offering).not.toHaveProperty(name);
});

it('how many entries a blacklist may have, when that is a number', () => {
	const list = (value: unknown) =>
		toCatalogueOffering(
			{ id: 'l', name: 'L', category: [{ id: 'Black list' }], prodSpecCharValueUse: [said('blacklistLimit', value)] },
			context
		)?.[0];
	expect(list('30')).toMatchObject({ sections: ['blacklist'], blacklistLimit: 30, conditions: [] });
	expect(list(5)).toMatchObject({ blacklistLimit: 5 });
	for (const odd of ['many', '-1', 0, 1.5, null]) expect(list(odd)).not.toHaveProperty('blacklistLimit');
});

describe('a tone', () => {
	const preview = {
		attachmentType: 'preview',
		mimeType: 'audio/wav',
		url: 'https://operator.example/media/tones/rain.wav'
	};
	const rain = (attachment: unknown, ...words: object[]) => ({
		id: 'rain',
		name: 'Гудок: Дождь',
		category: [{ id: 'option' }, { id: 'tone' }, { id: 'tone-nature' }],
		attachment,
		prodSpecCharValueUse: words
	});
	const read = (record: unknown) => toCatalogueOffering(record, context)?.[0];

	it('what it is called, in both languages, and where it can be listened to', () => {
		const words = [said('toneTitle', 'Дождь'), said('toneTitleEn', 'Rain'), said('toneArtist', 'Студия')];
		expect(read(rain([preview], ...words))).toMatchObject({
			tone: {
				title: { ru: 'Дождь', en: 'Rain' },
				artist: { ru: 'Студия', en: 'Студия' },
				preview: '/media/tones/rain.wav'
			},
			conditions: []
		});
		expect(read(rain([preview], said('toneTitle', 'Дождь')))).toHaveProperty('tone.title.en', 'Дождь');
	});

	it('without a title there is nothing to set', () => {
		expect(read(rain([preview]))).not.toHaveProperty('tone');
		expect(read(rain([preview], said('toneTitle', '')))).not.toHaveProperty('tone');
		const elsewhere = { ...rain([preview], said('toneTitle', 'Дождь')), category: [{ id: 'option' }] };
		expect(read(elsewhere)).not.toHaveProperty('tone');
	});

	it.each([
		'/rain.wav',
		'https://operator.example//elsewhere.example/rain.wav',
		'https://operator.example/%2F%2Felsewhere.example/rain.wav',
		'javascript:alert(1)',
		'https://operator.example/rain.wav?to=+79000000002',
		5
	])('nothing is fetched from %s', (url) => {
		const offering = read(rain([{ ...preview, url }], said('toneTitle', 'Дождь')));
		expect(offering).toHaveProperty('tone.title.ru', 'Дождь');
		expect(offering).not.toHaveProperty('tone.preview');
	});

	it('what is not a sound is not played', () => {
		for (const other of [{ mimeType: 'text/html' }, { attachmentType: 'cover' }])
			expect(read(rain([{ ...preview, ...other }], said('toneTitle', 'Дождь')))).not.toHaveProperty('tone.preview');
	});
});

const read = (more: object, dialect?: OperatorPack['dialect']) => {
	const own = { ...pack, ...(dialect && { dialect }) } as OperatorPack;
	return toCatalogueOffering({ id: 'x', name: 'X', ...more }, { ...context, pack: own })?.[0];
};
const fee = { priceType: 'oneTime', price: { taxIncludedAmount: { unit: 'RUB', value: 450 } } };

describe('what it is, and where it is sorted', () => {
	it('is anybody’s guess when no category is a word that is known', () => {
		const unsorted = (...ids: string[]) => read({ category: ids.map((id) => ({ id })) })?.unsorted;
		expect([unsorted(), unsorted('9f31', 'Odds')]).toEqual([true, true]);
		expect([unsorted('9f31', 'Plans'), unsorted('9f31', 'roaming')]).toEqual([undefined, undefined]);
	});

	it.each([
		['a word for an id', [{ id: 'Rate Plans' }], 'tariff', []],
		['a word for a name', [{ id: '9f31', name: 'Tariff' }], 'tariff', []],
		['the second of several', [{ id: 'internet' }, { id: 'option' }], 'option', ['internet']],
		['a package, which is an option', [{ id: 'Packages' }], 'option', ['package']],
		['a section by its name', [{ id: '9f31', name: 'Roaming' }], 'option', ['roaming']],
		['money lent, by its name', [{ id: '9f31', name: 'Promised Payment' }], 'option', ['promised-payment']],
		[
			'tones, and what they are like, by their names',
			[
				{ id: '20', name: 'Tones' },
				{ id: '21', name: 'tone-calm' }
			],
			'option',
			['tone', 'tone-calm']
		],
		['words that nobody knows', [{ id: '9f31', name: 'Odds and ends' }], 'option', ['9f31']],
		['a name alone', [{ name: 'Odds' }], 'option', ['Odds']],
		['ids that are numbers', [{ id: 17, name: 'Plan' }], 'tariff', []],
		['none', [], 'option', []],
		['no list', undefined, 'option', []]
	])('%s', (_, category, kind, sections) => {
		expect(read({ category })).toMatchObject({ kind, sections });
	});

	it('a pack has ids of its own', () => {
		const dialect = { catalogue: { kinds: { 'cat-4': 'tariff' }, sections: { 'cat-7': 'internet' } } } as const;
		expect(read({ category: [{ id: 'CAT-4' }] }, dialect)?.kind).toBe('tariff');
		expect(read({ category: [{ id: 'cat-7' }] }, dialect)?.sections).toEqual(['internet']);
	});

	it.each([{ isBundle: true }, { '@type': 'BundledProductOffering' }, { category: [{ id: 'Bundles' }] }])(
		'bundles are left out: %j',
		(more) => {
			expect(toCatalogueOffering({ id: 'x', name: 'X', ...more }, context)).toEqual([]);
		}
	);
});

describe('on sale', () => {
	it.each([
		[{ lifecycleStatus: 'Active' }, true, false],
		[{ lifecycleStatus: 'Launched' }, true, false],
		[{ lifecycleStatus: 'In use' }, true, false],
		[{ lifecycleStatus: 'in the stars' }, true, false],
		[{}, true, false],
		[{ lifecycleStatus: 'active ', isSellable: false }, false, false],
		[{ lifecycleStatus: 'Retired' }, false, true],
		[{ lifecycleStatus: 'obsolete', isSellable: true }, false, true],
		[{ lifecycleStatus: 'In test' }, false, false],
		[{ lifecycleStatus: 'In_Design' }, false, false],
		[{ lifecycleStatus: 'Rejected' }, false, false]
	])('%j: %s, in the archive: %s', (more, sellable, archived) => {
		const told = read(more);
		expect([told?.sellable, told?.archived ?? false]).toEqual([sellable, archived]);
	});
});

it('relations in the words of other servers; one that nobody knows forbids nothing', () => {
	const words = ['Requires', 'EXCLUDES', 'replaces ', 'exchangableTo', 'optionalFor', undefined];
	const productOfferingRelationship = words.map((relationshipType, id) => ({ id, relationshipType }));
	expect(read({ productOfferingRelationship })?.relations).toEqual(
		['requires', 'excludes', 'replaces', 'related', 'related', 'related'].map((kind, id) => ({ kind, id: String(id) }))
	);
});

describe('how long it lasts', () => {
	const lasting = (duration: unknown, name = 'Validity') =>
		read({ productOfferingPrice: [fee], productOfferingTerm: [{ name, duration }] });

	it.each([
		[{ amount: 30, units: 'Days' }, 30],
		[{ amount: '7', units: 'D' }, 7],
		[{ amount: 2, units: 'weeks' }, 14]
	])('%j', (duration, days) => {
		expect(lasting(duration)).toMatchObject({ days, prices: [{ kind: 'one-time' }] });
	});

	it.each([
		{ amount: 1, units: 'moon' },
		{ amount: 0.5, units: 'day' },
		{ amount: 0, units: 'day' },
		{ amount: 1e9, units: 'day' },
		undefined
	])('%j: nobody knows for how long it would be paid, so its price is not known', (duration) => {
		const told = lasting(duration);
		expect(told?.prices).toEqual([]);
		expect(told).not.toHaveProperty('days');
	});

	it('other terms say nothing of it', () => {
		const told = lasting({ amount: 12, units: 'month' }, 'commitment');
		expect(told?.prices).toHaveLength(1);
		expect(told).not.toHaveProperty('days');
	});
});

it('names for programs are the pack’s; numbers and yes or no are conditions, too', () => {
	const words = [said('Code', '*100#'), said('Credit', 300), said('Volume', 20), said('Shared', true)];
	const dialect = { catalogue: { characteristics: { code: 'dialCode', credit: 'lentAmount' } } } as const;
	expect(read({ prodSpecCharValueUse: words }, dialect)).toMatchObject({
		dialCode: '*100#',
		lends: { minor: 300_00 },
		conditions: [
			{ name: 'Volume', value: '20' },
			{ name: 'Shared', value: 'true' }
		]
	});
});

it('a characteristic without a value takes no other along', () => {
	const words = [
		{ name: 'Empty' },
		{ name: 'Null', productSpecCharacteristicValue: [{ value: null }] },
		said('dialCode', '*1#')
	];
	expect(read({ prodSpecCharValueUse: [...words, said('Volume', 20)] })).toMatchObject({
		dialCode: '*1#',
		conditions: [{ name: 'Volume', value: '20' }]
	});
});

it('what has a price nobody can read is shown without a price, not for free', () => {
	const odd = [
		undefined,
		[],
		[{ id: 'pop-1', href: 'https://operator.example/productOfferingPrice/pop-1', name: 'Fee' }],
		[{ ...fee, priceType: 'gift' }],
		[fee, { ...fee, priceType: 'recurringFee' }]
	];
	for (const productOfferingPrice of odd) expect(read({ productOfferingPrice })?.prices).toEqual([]);
});
