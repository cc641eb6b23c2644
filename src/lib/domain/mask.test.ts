import { describe, expect, it } from 'vitest';
import { masked, maskPhone, type Mask } from './mask';

const cases = (as: Mask, table: readonly (readonly [string, string])[]) =>
	it.each(table)(`${as} «%s» → «%s»`, (value, shown) => expect(masked(as, value)).toBe(shown));

describe('what is shown of a value that is masked', () => {
	cases('name', [
		['Иванов Пётр Сергеевич', 'И••••• П••••• С•••••'],
		['  Ли  ', 'Л•••••'],
		['Белосельская-Преображенская', 'Б•••••'],
		['О’Нил', 'О•••••'],
		['Я', '•••••'],
		['Е И', '••••• •••••'],
		['王', '•••••'],
		['王小明', '王•••••'],
		['Ægir Þórsson', 'Æ••••• Þ•••••'],
		['И\u0306ордан', 'И\u0306•••••'],
		['محمد علي', 'م••••• ع•••••'],
		['😀😀', '•••••'],
		['12 34', '••••• •••••'],
		['', '•••••']
	]);
	cases('text', [
		['Отделом МВД по г. Москве', 'О•••••'],
		['101000, Москва, ул. Прибрежная, 1', '•••••'],
		['  ', '•••••'],
		['Я', '•••••'],
		['Паспорт', 'П•••••']
	]);
	cases('number', [
		['4508 123456', '•••• ••••56'],
		['45 08', '•• ••'],
		['MP', '••'],
		['7', '•'],
		['1234', '••••'],
		['12345', '•••45'],
		['277304516', '•••••••16'],
		['77-А/2019', '••-•/••19'],
		['٤٥٠٨١٢', '••••١٢'],
		['', '•••••']
	]);
	cases('phone', [
		['+7 900 000-00-01', '+7 900 •••-••-01'],
		['+375 29 000-00-01', '+375 29 •••-••-01'],
		['+4915100000042', '+•••••••••••42'],
		['8 4951230042', '• ••••••••42'],
		['111', '•••']
	]);
	cases('email', [
		['anna.k@mail.example.org', 'a•••••@•••••.org'],
		['a@kovalev.ru', '•••••@•••••.ru'],
		['анна@почта.рф', 'а•••••@•••••.рф'],
		['anna@localhost', 'a•••••@•••••'],
		['@example.org', '•••••'],
		['nobody', 'n•••••']
	]);
	cases('date', [
		['12 марта 1985', '••.••.••••'],
		['', '••.••.••••']
	]);
});

it('never has the whole of a value in it, and not its length where that is a word’s', () => {
	const values = ['Анна', 'Константиновна', 'Ли', 'Москва', '4508 123456', 'a@b.ru', '+7 900 000-00-01'];
	for (const as of ['name', 'text', 'number', 'phone', 'email', 'date'] as const)
		for (const value of values) expect(masked(as, value)).not.toContain(value);
	expect(masked('name', 'Анна')).toBe(masked('name', 'Александра'));
});

it('a phone number on paper', () => {
	expect(maskPhone('+7 900 000-00-01')).toBe('+7 900 •••-••-01');
});
