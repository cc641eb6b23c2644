import { expect, it } from 'vitest';
import { projectCatalogue } from '$lib/domain/catalogue';
import { freshnessMap } from '$lib/domain/freshness';
import { offering, order, product, queued, rub } from '$lib/domain/orders/orders.fixture';
import { m } from '$lib/i18n/paraglide/messages.js';
import { LANGUAGES } from '$lib/i18n/locale';
import { PACKS } from '$lib/operator/packs';
import { searchEntries } from './search-entries';
import { createFinder } from '../shared/find/finder';

const [pack] = PACKS;
if (pack === undefined) throw new Error('no pack');
const catalogue = projectCatalogue({
	catalogue: [
		offering('a', { name: 'Музыка' }),
		offering('roam', { name: 'Роуминг без границ' }),
		offering('abroad', { name: 'Интернет у моря', sections: ['roaming', 'internet'] }),
		offering('who', { name: 'Кто звонил', description: 'SMS о том, кто вам звонил, пока телефон был выключен' }),
		offering('old', { name: 'Старая опция', sellable: false }),
		offering('loan', { name: 'Обещанный 50', lends: rub(50_00), days: 3 }),
		offering('t', { name: 'Турбо', kind: 'tariff' }),
		offering('arch', { name: 'Архивный', kind: 'tariff', sellable: false }),
		offering('w', { name: 'Погода' }),
		offering('tone-rain', {
			name: 'Гудок: Дождь',
			sections: ['tone'],
			tone: { title: { ru: 'Дождь', en: 'Rain' }, artist: { ru: 'Лампа', en: 'Lamp' } }
		})
	],
	products: [product('a')],
	balances: [],
	owner: null,
	outbox: [queued(order({ offering: { id: 'w', name: 'Погода' } }), 1)],
	freshness: freshnessMap([])
});
it('without an API nothing leads to what needs it, and a service leads to its list instead of its order', () => {
	const poor = searchEntries({ ...pack, lacks: ['tmf621', 'tmf622', 'tmf671', 'tmf681', 'tmf683'] }, catalogue, 'ru');
	const gone = ['/inbox', '/news', '/support', '/support/requests', '/tones'];
	expect(poor.filter(({ href }) => href !== undefined && gone.includes(href))).toEqual([]);
	expect(poor.filter(({ id }) => id === 'help-tones')).toEqual([]);
	expect(poor.find(({ id }) => id === 'service-roam')).toMatchObject({ href: '/services' });
	expect(poor.filter(({ change }) => change !== undefined)).toEqual([]);
});

const entries = searchEntries(pack, catalogue, 'ru');
const { find } = createFinder(entries, m.search_fillers());
const first = (typed: string) => find(typed)[0];

it.each([
	['jnrk.xbnm', '/services'],
	['мой мтс', '/'],
	['доверительный', '/promised'],
	['перекинуть деньги', '/transfer'],
	['погода', '/queue'],
	['обещанный 50', '/promised'],
	['турбо', '/tariff'],
	['rain', '/tones'],
	['мелодия вместо гудка', '/tones'],
	['обнулить вход', '/help/off'],
	['кто мне звонил', '/expenses?show=callers'],
	['большой шрифт', '/more/settings'],
	['PUK', '/help/contacts'],
	['esim', '/help/contacts'],
	['потерял симку', '/lost-phone'],
	['украли телефон', '/lost-phone'],
	['разблокировать номер', '/block'],
	['бонусы', '/bonuses'],
	['*111*59#', `/codes?q=${encodeURIComponent('*111*59#')}`]
])('%s leads to %s', (typed, href) => {
	expect(first(typed)?.href).toBe(href);
});

it('a service is connected or disconnected from where it was found', () => {
	expect(first('роуминг границ')?.change).toEqual({ offering: 'roam' });
	expect(first('музыка')?.change).toEqual({ product: 'p-a' });
});

it('whatever is for a trip is found by what people call a trip', () => {
	const ids = find('роуминг').map(({ id }) => id);
	expect(ids).toEqual(expect.arrayContaining(['trip', 'service-abroad', 'service-roam']));
});

it('answers called alike say what makes them different', () => {
	for (const { locale } of LANGUAGES) {
		const shown = searchEntries(pack, undefined, locale).map(({ title, hint = '' }) => `${title}: ${hint}`);
		expect(shown.filter((one, at) => shown.indexOf(one) !== at)).toEqual([]);
	}
});

it('what can no longer be had is not offered', () => {
	const offered = (typed: string) => find(typed).filter(({ icon }) => icon !== 'help');
	for (const gone of ['старая опция', 'архивный']) expect(offered(gone)).toEqual([]);
});

it('every answer has an id of its own, with or without a catalogue', () => {
	for (const known of [catalogue, undefined]) {
		const ids = searchEntries(pack, known, 'en').map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	}
});
