import { expect, it } from 'vitest';
import { idOf } from '$lib/domain/line.fixture';
import { DAY } from '$lib/domain/instant';
import type { Lost } from '$lib/domain/orders/lost';
import { NOW, rub } from '$lib/domain/orders/orders.fixture';
import { LINE } from '$lib/domain/outbox.fixture';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { switchDateText, lostText, paidText } from './lost-text';

const { numberPlan } = packOf({ number: LINE });
const format = createFormat({ locale: 'ru', timeZone: 'Europe/Moscow', numberPlan, now: NOW });
const plain = (words: string | undefined) => words?.replace(/[\u00a0\u202f]/g, ' ');
const row = { line: idOf(LINE), kind: 'sms', unit: 'message' } as const;
const sms = (name: string, remaining: number) => ({ ...row, id: name, name, remaining });
const lost = (change: Partial<Lost> = {}): Lost => ({ remainders: [sms('', 102)], mixed: false, paid: [], ...change });
const ends = { from: 'at-once', remainders: 'end', paid: 'lost' } as const;

it('what is left ends or stays as the pack says, and where it does not, nobody says', () => {
	expect(plain(lostText(lost(), ends, format))).toBe('Сгорят: 102 SMS');
	expect(plain(lostText(lost({ mixed: true }), ends, format))).toMatch(/^Остатки тарифа сгорят. Сейчас всего: 102 SMS/);
	expect(plain(lostText(lost(), { ...ends, remainders: 'stay' }, format))).toBe('Остатки сохранятся: 102 SMS');
	const asked = plain(lostText(lost(), undefined, format));
	expect(asked).toMatch(/оператор не сообщает: 102 SMS/);
	expect(asked).not.toMatch(/сгорят/i);
	expect(lostText(lost({ remainders: [] }), ends, format)).toBeUndefined();
});

it('several packages of a kind are told apart by their names', () => {
	const remainders = [sms('По России', 5), sms('За границу', 7)];
	expect(plain(lostText(lost({ remainders }), ends, format))).toBe('Сгорят: По России: 5 SMS · За границу: 7 SMS');
});

it('paid days do not come back, come back, or nobody says', () => {
	const paid = { name: 'Музыка', price: rub(199_00), until: Date.parse('2026-12-14T00:00:00+03:00') };
	const say = (tariff: string, switching?: Parameters<typeof paidText>[2]) =>
		plain(paidText(paid, tariff, switching, format));
	expect(say('Музыка', ends)).toMatch(/^199 ₽, уплаченные до 14 декабря( \d+)?, не вернутся.$/);
	expect(say('Тариф', ends)).toMatch(/^199 ₽ за «Музыка», уплаченные/);
	expect(say('Музыка', { ...ends, paid: 'returned' })).toMatch(/вернутся на счёт/);
	expect(say('Музыка')).toMatch(/не сообщает/);
});

it('from when the tariff is another one', () => {
	const at = { now: NOW, charge: NOW + 5 * DAY, waits: false };
	expect(switchDateText(ends, at, format)).toMatch(/сразу, сегодня/);
	expect(switchDateText(ends, { ...at, waits: true }, format)).toMatch(/дойдёт до оператора/);
	expect(switchDateText({ ...ends, from: 'next-charge' }, at, format)).toMatch(/в день следующего списания/);
	expect(switchDateText({ ...ends, from: 'next-charge' }, { ...at, charge: undefined }, format)).toMatch(/не сообщает/);
	expect(switchDateText(undefined, at, format)).toMatch(/не сообщает/);
});
