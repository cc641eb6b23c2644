import { describe, expect, it } from 'vitest';
import { amountLabel, formatAmount, formatVolume } from './amounts';
import { plain } from './plain.fixture';

const KB = 1024;
const MB = 1024 * KB;
const GB = 1024 * MB;

describe('volumes', () => {
	it.each([
		[0, '0\u00a0Б'],
		[1023, '1\u00a0023\u00a0Б'],
		[512 * MB, '512\u00a0МБ'],
		[12.45 * GB, '12,4\u00a0ГБ'],
		[30 * GB, '30\u00a0ГБ'],
		[250.9 * GB, '250\u00a0ГБ'],
		[2048 * GB, '2\u00a0ТБ'],
		[-5, '0\u00a0Б']
	])('%d bytes', (bytes, words) => {
		expect(formatVolume(Math.round(bytes), 'ru')).toBe(words);
	});

	it('never show more than is left', () => {
		expect(amountLabel(30 * GB - 1, 30 * GB, 'byte', 'ru')).toEqual({ left: '29,9', of: 'из 30\u00a0ГБ' });
	});

	it('say the unit twice only when it differs', () => {
		expect(amountLabel(12.4 * GB, 30 * GB, 'byte', 'ru')).toEqual({ left: '12,4', of: 'из 30\u00a0ГБ' });
		expect(amountLabel(512 * MB, 30 * GB, 'byte', 'ru')).toEqual({ left: '512\u00a0МБ', of: 'из 30\u00a0ГБ' });
		expect(amountLabel(0, 30 * GB, 'byte', 'en')).toEqual({ left: '0', of: 'of 30\u00a0GB' });
	});

	it('have no «из» when the operator does not tell the total', () => {
		expect(amountLabel(3 * GB, undefined, 'byte', 'ru')).toEqual({ left: '3\u00a0ГБ' });
	});
});

describe('minutes and messages', () => {
	it.each([
		[0, '0 минут'],
		[60, '1 минута'],
		[2 * 60, '2 минуты'],
		[5 * 60 + 59, '5 минут'],
		[11 * 60, '11 минут'],
		[21 * 60, '21 минута'],
		[1000 * 60, '1 000 минут']
	])('%d seconds', (seconds, words) => {
		expect(plain(formatAmount(seconds, 'second', 'ru'))).toBe(words);
	});

	it('put the total into the genitive', () => {
		expect(plain(amountLabel(60, 21 * 60, 'second', 'ru').of)).toBe('из 21 минуты');
		expect(plain(amountLabel(60, 500 * 60, 'second', 'ru').of)).toBe('из 500 минут');
		expect(plain(amountLabel(40, 100, 'message', 'ru').of)).toBe('из 100 SMS');
	});

	it('are plural in English too', () => {
		expect(plain(formatAmount(60, 'second', 'en'))).toBe('1 minute');
		expect(plain(formatAmount(1, 'message', 'en'))).toBe('1 text');
		expect(plain(formatAmount(2, 'message', 'en'))).toBe('2 texts');
	});
});
