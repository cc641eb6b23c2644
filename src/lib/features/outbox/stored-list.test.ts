import { expect, it } from 'vitest';
import { readEntry } from '$lib/domain/stored-entry';
import { CONFIRMED, entry } from '$lib/domain/outbox.fixture';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { storedList } from './stored-list';

const NOW = CONFIRMED + 86_400_000;
const { numberPlan, timeZone } = packOf({ number: '+79000000001' });
const around = { format: createFormat({ locale: 'ru', timeZone, numberPlan, now: NOW }), timeZone, now: NOW };

const stored = (row: ReturnType<typeof entry>) => ({ entry: readEntry(row), row });

it('says of every command what it is, how it stands, when it was confirmed and under which key, in words that stay true', () => {
	const text = storedList([stored(entry())], around).replaceAll('\u00a0', ' ');
	expect(text).toMatch(/^Заявки номера \+7\s900\s000-00-01, 23\.11\.2026, 12:00\n/);
	for (const part of [
		'1. Пополнение на 500 ₽',
		'На свой номер с карты •• 4242',
		'Ждёт отправки',
		'Подтверждено: 22.11.2026, 12:00',
		'Ключ для поддержки: key-1'
	])
		expect(text).toContain(part);
	expect(text).not.toMatch(/сегодня|вчера|уйдёт/i);
});

it('says of what was on its way that nobody knows, not that it is being sent', () => {
	const text = storedList([stored(entry({ state: 'sending' }))], around);
	expect(text).toContain('Неизвестно, прошло ли');
	expect(text).not.toContain('Отправляется');
});

it('carries what only a newer version understands as it is', () => {
	const row = entry({ version: 99, progress: { novelty: 'n-1' } as never });
	const text = storedList([stored(entry()), stored(row)], around);
	expect(text).toContain('2. Заявка из другой версии приложения');
	const json = text.split('\n').filter((line) => line.trim().startsWith('{'));
	expect(json.map((line) => JSON.parse(line) as unknown)).toEqual([entry(), row]);
});
