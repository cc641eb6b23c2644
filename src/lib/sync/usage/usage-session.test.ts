import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { currentSession } from '$lib/db/repositories/session';
import { SECOND } from '$lib/domain/instant';
import { record } from '$lib/domain/usage/usage.fixture';
import type { Hold } from '$lib/platform/locks';
import { serverPackOf } from '$lib/operator/server-packs';
import { SESSION_LOCK } from '../lock-names';
import { wipe } from '$lib/db/repositories/session-row';
import { history, LINE, NOW, usagePhone, usageServer } from './usage-server.fixture';

const OTHER = '+79000000001';

async function phone(count = 3_000) {
	const server = usageServer(history(count));
	return { server, p: await usagePhone(server) };
}

describe('whose usage it is', () => {
	it('is asked with every page: what came with another line’s cookie is not stored', async () => {
		const { server, p } = await phone();
		server.spoil = (name, answer) => {
			if (name.startsWith('usage?')) server.whose = OTHER;
			return answer;
		};
		expect(await p.bring()).toBeUndefined();
		expect((await p.state())?.stored).toBe(200);
		expect((await currentSession(p.db))?.status).toBe('expired');
		expect(p.errors).toEqual(['cookie of another line']);
	});

	it.each(['expired', 'ended'] as const)('of an %s session nothing is asked', async (status) => {
		const { server, p } = await phone();
		await p.db.session.update('current', { status });
		await p.bring('person');
		expect(server.asked).toEqual([]);
		await p.db.session.clear();
		await p.bring('person');
		expect(server.asked).toEqual([]);
	});

	it('is not asked once the session has ended meanwhile', async () => {
		const { server, p } = await phone();
		const quiet = async () => void (await p.db.session.update('current', { status: 'ended' }));
		expect(await p.bring('pull', { quiet })).toBeUndefined();
		expect(server.asked).toEqual([]);
	});

	it('a 401 in the middle ends the session and keeps what has come; after sign-in it goes on there', async () => {
		const { server, p } = await phone();
		let pages = 0;
		server.spoil = (name, answer) => {
			if (name.startsWith('usage?')) pages += 1;
			return pages === 3 ? new Response('{}', { status: 401 }) : answer;
		};
		expect(await p.bring()).toMatchObject({ class: 'auth' });
		const before = await p.state();
		expect(before).toMatchObject({ stored: 1_199, complete: false });
		expect(before).not.toHaveProperty('failure');
		expect((await currentSession(p.db))?.status).toBe('expired');
		server.asked.length = 0;
		await p.bring('online');
		expect(server.asked).toEqual([]);
		server.spoil = (_, answer) => answer;
		await p.signIn(LINE, NOW + 1);
		await p.bring('sign-in');
		expect(await p.stored()).toEqual(p.wanted());
		const [first] = server.asked.filter((name) => name.startsWith('usage?'));
		expect(new URLSearchParams(first?.slice(6)).get('usageDate.lt')).toBe(
			new Date(before?.knownFrom ?? 0).toISOString()
		);
	});

	it('a 401 of usage alone ends the intake and nobody’s session', async () => {
		const { server, p } = await phone();
		server.spoil = (name, answer) => (name.startsWith('usage?') ? new Response('{}', { status: 401 }) : answer);
		expect(await p.bring()).toMatchObject({ class: 'rejected', code: 'NO_ACCESS' });
		expect((await currentSession(p.db))?.status).toBe('active');
		expect(await p.state()).toMatchObject({ failure: { code: 'NO_ACCESS' } });
	});

	it.each(['before it arrives', 'while it is being stored'])('a page is nobody’s after «Выход» %s', async (when) => {
		const { server, p } = await phone();
		let pages = 0;
		server.spoil = async (name, answer) => {
			if (when === 'before it arrives' && name.startsWith('usage?') && (pages += 1) === 2)
				await wipe(p.db, { line: idOf(LINE) });
			return answer;
		};
		const takeIn = p.hands.ingest;
		p.hands.ingest = async (job) => {
			if (when !== 'before it arrives' && (pages += 1) === 2) await wipe(p.db, { line: idOf(LINE) });
			return takeIn(job);
		};
		expect(await p.bring()).toBeUndefined();
		const usage = p.db.tables.filter(({ name }) => name.startsWith('usage'));
		expect(await Promise.all(usage.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
		expect(pages).toBe(2);
	});

	it('a page of the sign-in before is not stored under the next one, even of the same line', async () => {
		const { server, p } = await phone();
		const takeIn = p.hands.ingest;
		p.hands.ingest = async (job) => {
			await p.signIn(LINE, NOW + 5);
			return takeIn(job);
		};
		await p.bring();
		expect(await p.state()).toBeUndefined();
		expect(server.asked.filter((name) => name.startsWith('usage?'))).toHaveLength(1);
	});
});

describe('others', () => {
	it('who sign in wait for one page, not for all', async () => {
		const { server, p } = await phone();
		const order: string[] = [];
		let signIn: Promise<void> | undefined;
		server.spoil = (name, answer) => {
			if (!name.startsWith('usage?')) return answer;
			order.push('page');
			signIn ??= p.locks.exclusive(SESSION_LOCK, async () => void order.push('sign-in'));
			return answer;
		};
		await p.bring();
		await signIn;
		expect(order.slice(0, 3)).toEqual(['page', 'sign-in', 'page']);
	});

	it('who are in a hurry do not wait for a page either: it is asked for again after them', async () => {
		const { server, p } = await phone();
		let urgent: Promise<void> | undefined;
		server.spoil = async (name, answer) => {
			if (!name.startsWith('usage?') || urgent) return answer;
			urgent = p.locks.urgent(SESSION_LOCK, () => Promise.resolve());
			await urgent;
			return answer;
		};
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).not.toHaveProperty('failure');
	});

	it('who are in a hurry do not wait for the question what a 401 means either', async () => {
		const { server, p } = await phone();
		let urgent: Promise<void> | undefined;
		let refused = false;
		server.spoil = async (name, answer) => {
			if (name.startsWith('usage?') && !refused) {
				refused = true;
				return new Response('{}', { status: 401 });
			}
			if (name.includes('session') && refused && !urgent) {
				urgent = p.locks.urgent(SESSION_LOCK, () => Promise.resolve());
				await urgent;
			}
			return answer;
		};
		await p.bring();
		expect(urgent).toBeDefined();
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).not.toHaveProperty('failure');
	});

	it('in another tab wait for the first one’s intake, and find nothing left to do', async () => {
		const { server, p } = await phone();
		const [one, two] = [p.open(), p.open()];
		await Promise.all([one(), two()]);
		expect(await p.stored()).toEqual(p.wanted());
		expect(server.asked.filter((name) => name.includes('limit=200'))).toHaveLength(1);
		expect(server.asked.filter((name) => name.startsWith('usage?') && !name.includes('none'))).toHaveLength(5);
	});

	it('that know no locks and read at the same time undo nothing of each other', async () => {
		const { p } = await phone();
		const never = new AbortController().signal;
		const alone = <T>(_: string, run: (hold: Hold) => Promise<T>) => run({ lost: never, wanted: never });
		const apart = {
			exclusive: alone,
			urgent: alone,
			shared: alone
		};
		const tabs = [p.open(apart), p.open(apart), p.open(apart)];
		await Promise.all(tabs.map((tab) => tab()));
		await p.bring('person');
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).toMatchObject({ complete: true, stored: 3_000 });
	});
});

describe('a device that can’t keep it', () => {
	it('says so in the state, and is left alone for an hour unless the person asks', async () => {
		const { server, p } = await phone();
		const full = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
		p.db.usageDays.hook('creating', full);
		expect(await p.bring()).toMatchObject({ code: 'STORAGE_QUOTA' });
		expect(await p.state()).toMatchObject({ failure: { class: 'rejected', code: 'STORAGE_QUOTA' }, stored: 0 });
		server.asked.length = 0;
		for (const reason of ['focus', 'online', 'entry', 'timer'] as const) await p.bring(reason);
		expect(server.asked).toEqual([]);
		p.db.usageDays.hook('creating').unsubscribe(full);
		await p.bring('person');
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).not.toHaveProperty('failure');
	});

	it('or whose worker is silent tries again as without a network', async () => {
		const { p } = await phone();
		p.hands.ingest = () => Promise.reject(new DOMException('Not done', 'TimeoutError'));
		expect(await p.bring()).toMatchObject({ class: 'network', code: 'WORKER_SILENT' });
	});

	it('or whose worker dies says that it failed', async () => {
		const { p } = await phone();
		p.hands.ingest = () => Promise.reject('out of memory' as unknown as Error);
		expect(await p.bring()).toMatchObject({ class: 'rejected', code: 'INTAKE_FAILED', reason: 'out of memory' });
	});
});

describe('answers that are no list', () => {
	it('are failures of the server, and nothing changes', async () => {
		const { server, p } = await phone(500);
		server.spoil = (name, answer) => (name.startsWith('usage?') ? new Response('[{"id":]') : answer);
		expect(await p.bring()).toMatchObject({ class: 'server', code: 'NOT_A_LIST' });
		expect(await p.state()).toMatchObject({ stored: 0, complete: false, failure: { code: 'NOT_A_LIST' } });
		server.spoil = (_, answer) => answer;
		await p.bring('focus');
		expect((await p.state())?.stored).toBe(0);
		p.clock.advance(6 * SECOND);
		await p.bring('focus');
		expect(await p.stored()).toEqual(p.wanted());
	});

	it('about what things are called are not needed; they are asked for again with the next intake', async () => {
		const { server, p } = await phone(500);
		server.spoil = (name, answer) => {
			if (name.startsWith('usageSpecification')) throw new TypeError('Failed to fetch');
			return answer;
		};
		expect(await p.bring()).toBeUndefined();
		expect(await p.stored()).toEqual(p.wanted());
		const asked = () => server.asked.filter((name) => name.startsWith('usageSpecification')).length;
		expect(asked()).toBe(1);
		server.spoil = (name, answer) =>
			name.startsWith('usageSpecification') ? new Response('{}', { status: 500 }) : answer;
		server.records.push(record({ id: 'new', at: NOW - 1 }));
		expect(await p.bring('person')).toBeUndefined();
		expect(await p.stored()).toEqual(p.wanted());
		expect(asked()).toBe(2);
		server.spoil = (_, answer) => answer;
		server.records.push(record({ id: 'newer', at: NOW }));
		await p.bring('person');
		await p.bring('person');
		expect(asked()).toBe(3);
	});
});

it('an operator without a record of usage is not asked for it', async () => {
	const { server, p } = await phone(5);
	p.deps.packOf = (line) => ({ ...serverPackOf(line), lacks: ['tmf635'] });
	expect(await p.open()('person')).toBeUndefined();
	expect([await p.stored(), server.asked]).toEqual([[], []]);
});

it('days cut in another zone are forgotten and fetched again', async () => {
	const { server, p } = await phone(500);
	await p.bring();
	p.deps.packOf = (line) => ({ ...serverPackOf(line), timeZone: 'Asia/Kamchatka' });
	await p.open()('pull');
	expect(await p.state()).toMatchObject({ timeZone: 'Asia/Kamchatka', complete: true, stored: 500 });
	expect(await p.stored()).toEqual(server.records);
});
