import { expect, it } from 'vitest';
import { otherLayout } from './keyboard';

it.each([
	['jnrk.xbnm', 'отключить'],
	['<fkfyc', '<аланс'],
	['Gjgjkybnm 500', 'пополнить 500'],
	['ефкшаа', 'tariff']
])('%s was meant as %s', (typed, meant) => {
	expect(otherLayout(typed)).toBe(meant);
});

it('comes back', () => {
	expect(otherLayout(otherLayout('обещанный платёж'))).toBe('обещанный платёж');
});
