import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from './recovery-code';

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
const code = fc
	.infiniteStream(fc.integer({ min: 0, max: 255 }))
	.map((bytes) => newRecoveryCode((count) => Uint8Array.from({ length: count }, () => bytes.next().value as number)));

describe('a recovery code', () => {
	it('is seven groups of five that nobody takes for another character', () => {
		const one = newRecoveryCode(random);
		expect(one).toMatch(/^(?:[34679ACDEFGHJKMNPRTVWXY]{5}-){6}[34679ACDEFGHJKMNPRTVWXY]{5}$/);
		expect(newRecoveryCode(random)).not.toBe(one);
	});

	it('asks for more bytes when some would make characters uneven', () => {
		const bytes = [new Uint8Array(28).fill(255), new Uint8Array(28).fill(1), new Uint8Array(28)];
		expect(newRecoveryCode(() => bytes.shift() ?? new Uint8Array())).toMatch(/^4444/);
	});

	it('is read however it is typed, in letters of either alphabet', () => {
		fc.assert(
			fc.property(code, (typed) => {
				const read = readRecoveryCode(typed);
				expect(read.ok && read.secret).toMatch(/^.{28}$/);
				expect(readRecoveryCode(typed.toLowerCase().replaceAll('-', ' — '))).toEqual(read);
				const cyrillic = typed.replace(/[ACEHKMPTXY]/g, (one) => 'АСЕНКМРТХУ'['ACEHKMPTXY'.indexOf(one)] as string);
				expect(readRecoveryCode(cyrillic)).toEqual(read);
			})
		);
	});

	it('tells the group of any slip: another character, two in the wrong order', () => {
		fc.assert(
			fc.property(code, fc.nat(34), fc.constantFrom(...'34679ACDEFGHJKMNPRTVWXY0Ф'), (typed, at, other) => {
				const plain = typed.replaceAll('-', '');
				const wrong = plain.slice(0, at) + other + plain.slice(at + 1);
				const told = { ok: false, why: 'slip', at: Math.floor(at / 5) };
				if (wrong !== plain) expect(readRecoveryCode(wrong)).toEqual(told);
				const swapped = plain.slice(0, at) + (plain[at + 1] ?? '') + plain[at] + plain.slice(at + 2);
				if (swapped !== plain && at % 5 < 4) expect(readRecoveryCode(swapped)).toEqual(told);
			})
		);
	});

	it('tells groups in the wrong order, and one too few', () => {
		const groups = newRecoveryCode(random).split('-');
		expect(readRecoveryCode([...groups.slice(1), groups[0]].join('-'))).toMatchObject({ ok: false });
		expect(readRecoveryCode(groups.slice(1).join('-'))).toEqual({ ok: false, why: 'length' });
	});
});
