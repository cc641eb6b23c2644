import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyIdOf, newSafe, openCopy, sealCopy, type Opener } from './sealed-copy';

const TEXT = new TextEncoder().encode('BEGIN:VCARD\r\nFN:Лев\r\nEND:VCARD\r\n'.repeat(50));
const SECRET = '3467ACDE';
const PASSPHRASE = 'сом на даче';

afterEach(() => vi.unstubAllGlobals());

describe('a sealed copy', () => {
	it('opens with the passphrase, the code, or the key of its safe, to what was in it', async () => {
		const safe = await newSafe(PASSPHRASE, SECRET);
		const copy = await sealCopy(safe, TEXT);
		for (const by of [{ passphrase: PASSPHRASE }, { secret: SECRET }, { key: safe.key }])
			expect(await openCopy(copy, by)).toEqual({ ok: true, safe, text: TEXT });
		expect(copy.length).toBeLessThan(TEXT.length);
	});

	it('says nothing of what is in it, and is never the same twice', async () => {
		const safe = await newSafe(PASSPHRASE, SECRET);
		const [one, other] = [await sealCopy(safe, TEXT), await sealCopy(safe, TEXT)];
		const readable = new TextDecoder('latin1').decode(one);
		for (const said of ['VCARD', PASSPHRASE, SECRET, btoa(String.fromCharCode(...safe.key))])
			expect(readable).not.toContain(said);
		expect(await copyIdOf(one)).toMatch(/^[0-9a-f]{64}$/);
		expect(await copyIdOf(one)).not.toBe(await copyIdOf(other));
	});

	it('stays closed to anything else', async () => {
		const copy = await sealCopy(await newSafe(PASSPHRASE, SECRET), TEXT);
		const other = await newSafe('другая фраза', '9999');
		const wrong: Opener[] = [{ passphrase: 'другая фраза' }, { secret: '9999' }, { key: other.key }];
		for (const by of wrong) expect(await openCopy(copy, by)).toEqual({ ok: false, why: 'wrong' });
	});

	it('whose bytes were changed anywhere is none', async () => {
		const copy = await sealCopy(await newSafe(PASSPHRASE, SECRET), TEXT);
		const at = (place: number) => {
			const changed = copy.slice();
			changed[place] = (changed[place] as number) ^ 1;
			return openCopy(changed, { passphrase: PASSPHRASE });
		};
		expect(await at(0)).toEqual({ ok: false, why: 'broken' });
		expect(await at(4)).toEqual({ ok: false, why: 'newer' });
		expect(await at(9)).toEqual({ ok: false, why: 'broken' });
		expect(await at(copy.length - 1)).toEqual({ ok: false, why: 'broken' });
		expect(await openCopy(copy.slice(0, -20), { passphrase: PASSPHRASE })).toEqual({ ok: false, why: 'broken' });
		expect(await openCopy(new Uint8Array(), { passphrase: PASSPHRASE })).toEqual({ ok: false, why: 'broken' });
	});

	it('that asks for endless work is none', async () => {
		const safe = { ...(await newSafe(PASSPHRASE, SECRET)), rounds: 1e9 };
		expect(await openCopy(await sealCopy(safe, TEXT), { key: safe.key })).toEqual({ ok: false, why: 'broken' });
	});

	it('is made and opened where nothing can be zipped', async () => {
		vi.stubGlobal('CompressionStream', undefined);
		vi.stubGlobal('DecompressionStream', undefined);
		const copy = await sealCopy(await newSafe(PASSPHRASE, SECRET), TEXT);
		expect(await openCopy(copy, { secret: SECRET })).toMatchObject({ ok: true, text: TEXT });
	});
});
