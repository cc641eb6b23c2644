import { describe, expect, it } from 'vitest';
import type { Exchange, ForeignServer } from '../gateway/foreign-server';
import { judgeCommands } from '../commands/judge-commands';
import { hasNotice, judgeFrames, judgeRequests, judgeScreen } from './judge';
import { KEYS } from './messages';
import { derivable } from './numbers';
import { RULES } from './sentences';
import { Served } from './served';

const LINE = '+79000000001';
const got = (api: Exchange['api'], path: string, body: unknown, status = 200): Exchange => ({
	api,
	method: 'GET',
	path,
	query: '',
	status,
	body
});
const screen = (text: string, route = '/') => ({
	route,
	text: `Экран помощника говорит вот что:\n${text}`,
	frame: '',
	errors: []
});
const server: ForeignServer = { id: 'x', title: 'x', shown: [], answer: () => ({ status: 200, body: '[]' }) };

function judged(text: string, exchanges: Exchange[], route = '/', shown: ForeignServer['shown'] = []): string[] {
	const served = new Served(exchanges);
	return judgeScreen(screen(text, route), { ...server, shown }, served, derivable(served, LINE)).map(
		({ kind, what }) => `${kind}: ${what}`
	);
}

describe('the judge of foreign servers', () => {
	it('names only sentences that the app still has', () => {
		expect(RULES.flatMap(({ keys }) => keys).filter((key) => !KEYS.includes(key))).toEqual([]);
	});

	it('believes «none» only of a list that was told, whole and empty', () => {
		const none = 'Операций пока нет';
		const history = (body: unknown, status?: number) => got('tmf654', '/balanceActionHistory', body, status);
		expect(judged(none, [history([])])).toEqual([]);
		expect(judged(none, [history({}, 400), history([])])).toEqual([]);
		for (const exchanges of [[], [history([{ id: 'odd' }])], [history([]), history({}, 404)], [history({}, 400)]])
			expect(judged(none, exchanges)).toEqual([`false sentence: «${none}»: the account has not moved`]);
	});

	it('believes «free» only of a price of 0, by itself and not as a part of prose', () => {
		const offering = (...values: number[]) =>
			got(
				'tmf620',
				'/productOffering',
				values.map((value) => ({ price: { taxIncludedAmount: { unit: 'RUB', value } } }))
			);
		expect(judged('Бесплатно', [offering(0)])).toEqual([]);
		expect(judged('Звонок бесплатно', [])).toEqual([]);
		for (const exchanges of [[], [offering()], [offering(450)]])
			expect(judged('20 ГБ\nБесплатно', exchanges)).toEqual(['false sentence: «Бесплатно»: it costs nothing']);
	});

	it('tells a tariff of one’s own from others, and from services', () => {
		const product = got('tmf637', '/product', [{ id: 'p', status: 'active', productOffering: { id: 'mine' } }]);
		const catalogue = (...names: string[]) => [
			product,
			got('tmf620', '/productOffering', [
				{ id: 'mine', category: [{ name: 'Plans' }] },
				...names.map((name) => ({ id: name, category: [{ name }] }))
			])
		];
		expect(judged('Других тарифов сейчас нет', catalogue('Add-ons'))).toEqual([]);
		for (const name of ['Plans', 'string'])
			expect(judged('Других тарифов сейчас нет', catalogue('Add-ons', name))).toHaveLength(1);
		expect(judged('Ничего не подключено', catalogue())).toEqual([]);
		expect(judged('Ничего не подключено', [product])).toHaveLength(1);
	});

	it('believes that nothing was spent of usage that is not rated yet, not that it was free', () => {
		const usage = (...statuses: string[]) => [
			got(
				'tmf635',
				'/usage',
				statuses.map((status) => ({ status, usageDate: new Date().toISOString() }))
			)
		];
		expect(judged('За это время ничего не списано\n0,00 ₽', usage('received'))).toEqual([]);
		expect(judged('За это время ничего не списано\n0,00 ₽', usage('received', 'rated'))).toHaveLength(2);
		expect(judged('Бесплатно', usage('received'))).toHaveLength(1);
	});

	it('finds sums that nothing told leads to', () => {
		const bucket = got('tmf654', '/bucket', [{ remainingValue: { amount: '1190.5', units: 'RUB' } }]);
		const fee = got('tmf637', '/product', [{ price: { unit: 'RUB', value: 1_500 } }]);
		const told = [bucket, fee];
		expect(judged('1\u00a0190,50\u00a0₽, не хватает 309,50\u00a0₽, до 15\u00a0000\u00a0₽', told)).toEqual([]);
		expect(judged('Баланс 119,05 ₽, 5 SMS', told)).toEqual(['wrong number: 119,05 ₽']);
		expect(judged('0,00 ₽', told)).toEqual(['wrong number: 0,00 ₽']);
		expect(judged('0,00 ₽', [got('tmf635', '/usage', [])])).toEqual([]);
	});

	it('knows what has to be on a screen of one server, and what must not', () => {
		const shown = [
			{ screen: '/', says: '50,00 €' },
			{ screen: '/', never: '7 из 9' },
			{ screen: '/news', says: 'x' }
		];
		const bucket = got('tmf654', '/bucket', [{ remainingValue: { amount: 50, units: 'EUR' } }]);
		expect(judged('50,00\u00a0€', [bucket], '/', shown)).toEqual([]);
		expect(judged('7 из 9', [bucket], '/', shown)).toEqual(['not shown: 50,00 €', 'false sentence: «7 из 9»']);
	});

	it('leaves advice alone, and tells a banner once', () => {
		expect(judged('Нет сети', [], '/help/trouble')).toEqual([]);
		const frames = ['/', '/tariff'].map((route) => ({
			...screen('', route),
			frame: 'Оператор не отвечает · данные: сейчас'
		}));
		expect(judgeFrames(frames, new Served([])).map(({ what }) => what)).toEqual([
			'«Оператор не отвечает»: the operator does not answer (on 2 of 2 screens)'
		]);
		expect(judgeFrames(frames, new Served([got('tmf620', '/productOffering', {}, 500)]))).toEqual([]);
		expect([hasNotice(screen('Не удалось прочитать: 3')), hasNotice(screen('Тариф'))]).toEqual([true, false]);
	});

	it('finds requests that are refused, blank screens and uncaught errors', () => {
		expect(judgeRequests([got('tmf654', '/bucket', {}, 400), got('tmf654', '/bucket', {}, 500)])).toHaveLength(1);
		const blank = judgeScreen({ route: '/', text: '', frame: '', errors: ['x'] }, server, new Served([]), new Set());
		expect(blank.map(({ kind }) => kind)).toEqual(['uncaught error', 'blank page']);
	});

	it('wants each request once, and the end that the answers mean', () => {
		const outcome = (sent: Record<string, number>) => [{ command: 'top-up', sent, state: 'accepted' }];
		expect(judgeCommands(outcome({ 'POST /payment': 1 }))).toEqual([]);
		expect(judgeCommands(outcome({})).map(({ kind }) => kind)).toEqual(['not sent']);
		expect(judgeCommands(outcome({ 'POST /payment': 2 }), { 'top-up': 'done' }).map(({ what }) => what)).toEqual([
			'POST /payment ×2',
			'accepted, should be done'
		]);
	});
});
