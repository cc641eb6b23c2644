/**
 * F87, end to end: contacts sealed on one phone are brought to the operator part by part, which
 * reads nothing of them, and come back on another one.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { createCopyQueries, readCopies } from '$lib/db/queries/copies';
import type { Live } from '$lib/db/observe';
import { changeEntry } from '$lib/db/repositories/outbox';
import { PART_SIZE } from '$lib/domain/contacts/copy';
import { DAY, MINUTE } from '$lib/domain/instant';
import { idOf } from '$lib/domain/line.fixture';
import { contactsWork } from '$lib/sync/contacts/contacts-work';
import { comeToRest, LINE, type Phone } from './support/device';
import { assertSound, offline, signedInPhone } from './support/orders';

const PHRASE = 'сом на даче';
const line = idOf(LINE);

let p: Phone;

/** So random that nothing of it can be zipped: a photo of that many bytes each. */
function people(count: number, photo = 0): string {
	return Array.from({ length: count }, (_, at) => {
		const bytes = crypto.getRandomValues(new Uint8Array(photo));
		const shown = photo === 0 ? '' : `PHOTO;ENCODING=b;TYPE=JPEG:${Buffer.from(bytes).toString('base64')}\r\n`;
		return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Имя ${at}\r\nTEL:+7900${1_000_000 + at}\r\n${shown}END:VCARD\r\n`;
	}).join('');
}

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

/** As the screen does it. */
async function backUp(vcf: string, after?: string): Promise<{ key: string; copy: string; size: number; code: string }> {
	const desk = contactsWork(p.db);
	await desk.read(line, vcf);
	await desk.keep(line, 'add');
	const code = await desk.prepareSafe(PHRASE);
	await desk.keepSafe(line);
	const { copy, size } = await desk.seal(line);
	const command = { kind: 'copy', line: LINE, copy, size, ...(after !== undefined && { after }) } as const;
	const { key } = await p.engine.actions.confirm(command);
	await desk.noteCopied(line, p.clock.now());
	return { key, copy, size, code };
}

const firstValue = <T>(of: Live<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		of.subscribe({ next: resolve, error: reject });
	});

const kept = () => p.host.operator.copies.of(LINE);
const shown = () => readCopies(p.db, line);

/** Drains until nothing goes on at once. */
async function deliver(): Promise<void> {
	await expect
		.poll(async () => {
			p.clock.advance(MINUTE);
			await p.engine.drain('online');
			return p.states();
		})
		.not.toContain('queued');
	await comeToRest(p);
}

describe('a copy', () => {
	it('comes in parts, is one whatever was lost on the way, and opens on another phone', async () => {
		const once = { method: 'PUT', times: 1, kind: 'drop-after' } as const;
		p.faults({ ...once, path: '**/parts/1' }, { ...once, path: `**/copies/${'?'.repeat(64)}` });
		const { key, copy, size, code } = await backUp(people(120, 900), '');
		expect(size).toBeGreaterThan(2 * PART_SIZE);
		await expect
			.poll(async () => {
				p.clock.advance(3 * MINUTE);
				await p.engine.drain('online');
				return (await p.entry(key)).state;
			})
			.toBe('done');
		expect(kept().map(({ id }) => id)).toEqual([copy]);
		expect(await p.db.copyContents.count()).toBe(0);
		await p.engine.pull('entry', 'copies');
		expect((await shown()).copies).toMatchObject([{ id: copy, size }]);

		const told = new TextDecoder('latin1').decode(must(kept()[0]).bytes);
		for (const secret of ['VCARD', 'TEL', code]) expect(told).not.toContain(secret);

		const fetched = await p.engine.actions.fetchCopy(copy, size);
		const before = await contactsWork(p.db).write(line, 'book', 'all', '3.0');
		await p.db.contacts.clear();
		const fresh = contactsWork(p.db);
		if (!fetched.ok) throw new Error('Not fetched');
		expect(await fresh.open(line, fetched.value)).toEqual({ ok: false, why: 'key' });
		expect(await fresh.open(line, fetched.value, { passphrase: 'другая фраза' })).toEqual({ ok: false, why: 'wrong' });
		expect(await fresh.open(line, fetched.value, { code: `${code.slice(0, -1)}0` })).toMatchObject({ why: 'slip' });
		expect(await fresh.open(line, fetched.value, { code })).toEqual({ ok: true, count: 120 });
		expect(await fresh.take(line, 'opened', 'all')).toBe(120);
		expect(await fresh.write(line, 'book', 'all', '3.0')).toBe(before);
		// From now on this phone opens it by itself, and seals with the same passphrase.
		expect(await contactsWork(p.db).open(line, fetched.value)).toMatchObject({ ok: true });
	});

	it('lets what was confirmed later go between two of its parts', async () => {
		await offline(p, () => backUp(people(120, 900), ''));
		await p.engine.drain('online');
		expect(p.sent.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
		await offline(p, () => p.topUp(100));
		await deliver();
		const lastPart = p.sent.findLastIndex((request) => request.startsWith('PUT'));
		expect(p.sent.indexOf('POST /payment')).toBeGreaterThan(0);
		expect(p.sent.indexOf('POST /payment')).toBeLessThan(lastPart);
		expect(kept()).toHaveLength(1);
	});

	it('another device has saved meanwhile waits for the person, who is asked once', async () => {
		const first = await backUp(people(3), '');
		await deliver();
		const { key } = await backUp(people(4), '');
		await deliver();
		expect(await p.entry(key)).toMatchObject({ state: 'needs-confirmation', failure: { code: 'NEWER_COPY' } });
		const again = await p.engine.actions.confirmAgain(key);
		await deliver();
		expect((await p.entry(again.key)).state).toBe('done');
		expect(kept().map(({ id }) => id)).toContain(first.copy);
		expect(kept()).toHaveLength(2);
	});

	it.each([
		['COPY_TOO_LARGE', { copy: 10, line: 1e9 }],
		['QUOTA_EXCEEDED', { copy: 1e9, line: 10 }]
	])('there is no room for is refused in words: %s', async (code, limits) => {
		Object.assign(p.host.operator.copies.limits, limits);
		const { key } = await backUp(people(2));
		await deliver();
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code } });
		expect(kept()).toHaveLength(0);
	});

	it('whose parts the operator has dropped is brought anew', async () => {
		const { key } = await offline(p, () => backUp(people(120, 900)));
		let puts = 0;
		const isMaking = (request: string) => request.startsWith('PUT') && (puts += 1) === 4;
		p.refuse(isMaking, 409, { '@type': 'Error', code: 'PARTS_MISSING', reason: 'x' });
		await deliver();
		expect((await p.entry(key)).state).toBe('done');
		expect(puts).toBe(8);
		expect(kept()).toHaveLength(1);
	});

	it('that was under way as the app died, and is too old by now, expires', async () => {
		const { key } = await offline(p, () => backUp(people(2)));
		await changeEntry(p.db, key, (entry) => ({ ...entry, outcomeUnknown: true }));
		p.clock.advance(DAY);
		await p.engine.drain('online');
		expect((await p.entry(key)).state).toBe('expired');
	});

	it('on its way is the newest known, and stays there beside a later one', async () => {
		expect((await shown()).newest).toBeUndefined();
		await p.engine.pull('entry', 'copies');
		expect((await shown()).newest).toBe('');
		await p.topUp(100);
		await offline(p, async () => {
			const first = await backUp(people(2), '');
			expect(await firstValue(createCopyQueries(p.db).copies(line))).toMatchObject({ newest: first.copy });
			const second = await backUp(people(3), first.copy);
			expect((await shown()).newest).toBe(second.copy);
		});
		expect(await p.db.copyContents.count()).toBe(2);
		await deliver();
		await p.engine.pull('entry', 'copies');
		expect(kept().map(({ id }) => id)).toContain((await shown()).newest);
		expect(kept()).toHaveLength(2);
	});

	it('whose content is not here any more says so', async () => {
		const { key } = await offline(p, () => backUp(people(2)));
		await p.db.copyContents.clear();
		await deliver();
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'COPY_LOST' } });
	});

	it('too old to be sent expires, and its content goes with the next one', async () => {
		const { key } = await offline(p, () => backUp(people(2)));
		p.clock.advance(DAY);
		await p.engine.drain('online');
		expect((await p.entry(key)).state).toBe('expired');
		await p.engine.actions.discard(key);
		await backUp(people(3));
		await deliver();
		expect(await p.db.copyContents.count()).toBe(0);
		expect(kept()).toHaveLength(1);
	});

	it('the thirty-first takes the place of the oldest; one is forgotten on demand', async () => {
		for (let at = 0; at < 31; at += 1) {
			const { copies } = p.host.operator;
			const id = Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.of(at))).toString('hex');
			copies.putPart(LINE, id, 0, Uint8Array.of(at));
			await copies.make(LINE, id, 1, undefined);
		}
		expect(kept().map(({ bytes }) => bytes[0])).toEqual(Array.from({ length: 30 }, (_, at) => 30 - at));
		const { id } = must(kept()[3]);
		p.network.up = false;
		expect(await p.engine.actions.removeCopy(id)).toMatchObject({ ok: false, failure: { class: 'network' } });
		p.network.up = true;
		expect(await p.engine.actions.removeCopy(id)).toMatchObject({ ok: true });
		expect(await p.engine.actions.removeCopy(id)).toMatchObject({ ok: true });
		expect((await shown()).copies).toHaveLength(29);
		expect(await p.engine.actions.fetchCopy(id, 1)).toMatchObject({ ok: false, failure: { status: 404 } });
	});
});

it('«Выход» takes contacts, the safe and what was on its way', async () => {
	await offline(p, () => backUp(people(2)));
	expect(await p.db.contacts.count()).toBe(3);
	const { forget } = await import('$lib/db/repositories/session-row');
	await p.db.transaction('rw', p.db.tables, async () => forget(p.db, line));
	expect(await p.db.contacts.count()).toBe(0);
	expect(await p.db.copyContents.count()).toBe(0);
});
