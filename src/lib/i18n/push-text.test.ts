import { expect, it } from 'vitest';
import type { PushNotification } from '$lib/domain/push/notification';
import { pushLocale, pushText } from './push-text';

const say = (notice: Partial<PushNotification>, locale: 'ru' | 'en' = 'ru') =>
	Object.values(pushText({ kind: 'unknown', needless: false, ...notice }, locale)).join(' · ');

it('says what the notice is about, in either language', () => {
	const below = { minor: 100_00, currency: 'RUB' };
	expect(say({ kind: 'lowBalance', below })).toBe('Деньги заканчиваются · На счёте меньше 100\u00a0₽');
	expect(say({ kind: 'lowBalance', below }, 'en')).toBe('Low balance · Less than 100\u00a0₽ on the account');
	expect(say({ kind: 'lowBalance' })).toBe('Деньги заканчиваются · Откройте, чтобы увидеть баланс и пополнить');
	const units = (['byte', 'second', 'message', undefined] as const).map((unit) =>
		say({ kind: 'packageEnds', ...(unit && { unit }) })
	);
	expect(units.map((text) => text.replace('Пакет заканчивается · ', ''))).toEqual([
		'Интернета осталось мало',
		'Минут осталось мало',
		'SMS осталось мало',
		'Откройте, чтобы увидеть остатки'
	]);
	expect(say({ kind: 'orderDone', failed: false }, 'en')).toBe(
		'Your request is completed · Open to see what has changed'
	);
	expect(say({ kind: 'orderDone', failed: true })).toBe('Заявка не выполнена · Откройте, чтобы узнать почему');
	expect(say({ kind: 'supportAnswer' })).toBe('Поддержка ответила · Откройте чат, чтобы прочитать');
	expect(say({ kind: 'requestNews' })).toBe('Новости по обращению · Откройте, чтобы посмотреть');
	expect(say({})).toContain('Интернет-помощник · Пришло уведомление');
});

it('speaks the language chosen by hand, then the device’s, then Russian', () => {
	expect(pushLocale('en', ['ru-RU'])).toBe('en');
	expect(pushLocale(undefined, ['de-DE', 'en-US', 'ru'])).toBe('en');
	expect(pushLocale('xx', ['de'])).toBe('ru');
	expect(pushLocale(undefined, [])).toBe('ru');
});
