import { expect, it } from 'vitest';
import { textAbout } from './about-field';

const born = { name: 'birth-date', at: 0 } as const;

it('names the field, before what was written already, and once', () => {
	expect(textAbout(undefined, 'Черновик')).toBe('Черновик');
	expect(textAbout(born, '')).toBe('В данных владельца неверно поле «Дата рождения».\n');
	const both = textAbout(born, 'Черновик');
	expect(both).toBe('В данных владельца неверно поле «Дата рождения».\nЧерновик');
	expect(textAbout(born, both)).toBe(both);
	expect(textAbout({ name: 'document-number', at: 1 }, both)).toMatch(
		/^.*«Номер документа \(2\)»\.\n.*«Дата рождения»/
	);
});
