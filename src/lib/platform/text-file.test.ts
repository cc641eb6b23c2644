import { expect, it } from 'vitest';
import { LARGEST_TEXT, textOfFile } from './text-file';

const file = (...bytes: number[]) => new Blob([Uint8Array.from(bytes)]);

it('reads what programs of all ages save', async () => {
	expect(await textOfFile(new Blob(['Баланс 5 ₽']))).toBe('Баланс 5 ₽');
	expect(await textOfFile(file(0xef, 0xbb, 0xbf, 0xd0, 0x94, 0xd0, 0xb0))).toBe('Да');
	expect(await textOfFile(file(0xff, 0xfe, 0x14, 0x04, 0x30, 0x04))).toBe('Да');
	expect(await textOfFile(file(0xfe, 0xff, 0x04, 0x14, 0x04, 0x30))).toBe('Да');
	expect(await textOfFile(file(0xc4, 0xe0))).toBe('Да');
	expect(await textOfFile(file())).toBe('');
});

it('does not begin with what a phone could not end', async () => {
	expect(await textOfFile({ size: LARGEST_TEXT + 1 } as Blob)).toBeUndefined();
});
