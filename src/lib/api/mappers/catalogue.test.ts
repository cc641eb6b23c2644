import { describe, expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { RULES } from '../usage/usage.fixture';
import { toCatalogueOffering } from './catalogue';

const pack: Pick<OperatorPack, 'currency'> = { currency: 'RUB' };
const context = { line: '+79000000001', pack: pack as OperatorPack, usage: RULES } as const;
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

it('sums and codes that are no sums and codes are left out', () => {
	const [offering] =
		toCatalogueOffering(
			loan(said('lentAmount', 300), said('lentBelow', 'много'), said('dialCode', '+79001')),
			context
		) ?? [];
	for (const name of ['lends', 'lendsBelow', 'dialCode']) expect(offering).not.toHaveProperty(name);
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
