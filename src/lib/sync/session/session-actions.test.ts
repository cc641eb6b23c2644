import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it, vi } from 'vitest';
import { device, failed, INFO, LINE, ok, OTHER, QUEUED } from './session.fixture';
import { createUsageWriter } from '$lib/db/usage/writer';
import { HOUR, MINUTE } from '$lib/domain/instant';
import { omit } from '$lib/domain/util/omit';
import type { OutboxEntry } from '$lib/domain/outbox';
import { entry } from '$lib/domain/outbox.fixture';
import { StorageError } from '$lib/domain/storage-error';
import { record } from '$lib/domain/usage/usage.fixture';

const TICKET = { authenticationId: 'a1', resendAt: 0, expiresAt: Date.UTC(2030, 0) };
const unauthenticated = failed('auth', 'UNAUTHENTICATED');

describe('asking for an SMS password', () => {
	it('tells its stages and keeps times by this device’s clock', async () => {
		const { actions, clock } = device();
		const stages: string[] = [];
		expect(await actions.requestSmsPassword({ number: LINE }, (stage) => stages.push(stage))).toEqual(
			ok({ authenticationId: 'a1', resendAt: clock.at + MINUTE, expiresAt: clock.at + 48 * HOUR })
		);
		expect(stages).toEqual(['captcha', 'sending']);
	});

	it('passes a refusal on', async () => {
		const { actions, answers } = device();
		answers.requestSmsPassword = failed('rejected', 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED');
		expect(await actions.requestSmsPassword({ number: OTHER })).toEqual(answers.requestSmsPassword);
	});

	it('makes a refused captcha anew once, and no more', async () => {
		const { actions, answers, calls, solve } = device();
		answers.requestSmsPassword = failed('rejected', 'CAPTCHA_FAILED');
		expect(await actions.requestSmsPassword({ number: LINE })).toEqual(answers.requestSmsPassword);
		expect([solve.runs, calls]).toEqual([2, ['challenge', 'requestSmsPassword', 'challenge', 'requestSmsPassword']]);
	});
});

describe('signing in', () => {
	it('begins a session that ends when the operator’s password does, by this device’s clock', async () => {
		const { actions, calls, clock, session } = device();
		const expected = {
			line: idOf(LINE),
			number: LINE,
			operator: 'mts-ru',
			status: 'active',
			method: 'sms-password',
			signedInAt: clock.at,
			passwordExpiresAt: clock.at + 47 * HOUR,
			hasPermanentPassword: false
		};
		expect(await actions.signInWithCode(TICKET, { number: LINE }, '123456')).toEqual(ok(expected));
		expect(await session()).toEqual({ ...expected, id: 'current' });
		expect(calls).toEqual(['signInWithCode', 'onSignedIn']);
	});

	it('with a permanent password has no end of its own', async () => {
		const { actions, answers, session } = device();
		answers.signInWithPassword = ok({
			number: LINE,
			method: 'password',
			hasPermanentPassword: true,
			networkSignIn: true
		});
		await actions.signInWithPassword({ number: LINE }, 'Sea-2026');
		expect(await session()).not.toHaveProperty('passwordExpiresAt');
	});

	it('by network remembers the subscriber’s switch', async () => {
		const { actions, answers, db } = device();
		answers.networkSignIn = ok({ ...INFO, networkSignIn: false });
		expect(await actions.networkSignIn()).toMatchObject({ ok: true });
		expect(await db.settings.get('networkSignIn')).toEqual({ name: 'networkSignIn', value: false });
	});

	it('refused, changes nothing', async () => {
		const { actions, answers, calls, session } = device();
		answers.networkSignIn = failed('rejected', 'X');
		expect(await actions.networkSignIn()).toEqual(answers.networkSignIn);
		expect([await session(), calls]).toEqual([undefined, ['mayNetworkSignIn', 'networkSignIn']]);
	});

	it('by network is not tried where the operator does not recognise the line', async () => {
		const { actions, answers, calls } = device();
		answers.mayNetworkSignIn = ok(false);
		expect(await actions.networkSignIn()).toMatchObject({ ok: false, failure: { class: 'rejected' } });
		answers.mayNetworkSignIn = failed('network', 'NO_ANSWER');
		expect(await actions.networkSignIn()).toEqual(answers.mayNetworkSignIn);
		expect(calls).toEqual(['mayNetworkSignIn', 'mayNetworkSignIn']);
	});

	it('takes the code of a newer SMS that a dialled code has brought', async () => {
		const { actions, answers, calls } = device();
		answers.signInWithCode = failed('rejected', 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED');
		expect(await actions.signInWithCode(TICKET, { number: LINE }, '123456')).toMatchObject({ ok: true });
		expect(calls).toEqual(['signInWithCode', 'challenge', 'signInWithPassword', 'onSignedIn']);
	});

	it('does not guess on when the ticket’s own time is over', async () => {
		const { actions, answers, calls, clock } = device();
		answers.signInWithCode = failed('rejected', 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED');
		expect(await actions.signInWithCode({ ...TICKET, expiresAt: clock.at }, { number: LINE }, '1')).toEqual(
			answers.signInWithCode
		);
		expect(calls).toEqual(['signInWithCode']);
	});

	it('that the device can’t remember is told as such', async () => {
		const { actions, calls, db } = device();
		db.session.hook('creating', () => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		expect(await actions.networkSignIn()).toMatchObject({ ok: false, failure: { code: 'STORAGE_FAILED' } });
		expect(calls).not.toContain('onSignedIn');
	});

	it('as another subscriber takes the other’s cached rows away, and leaves what only the device knows', async () => {
		const { actions, answers, db, signIn } = device();
		await signIn();
		for (const table of db.tables)
			if (table.name !== 'session' && table.name !== 'keys') await table.put(rowOf(table.schema.primKey.keyPath));
		const held = async () => {
			const counted = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));
			return counted.flatMap(([name, count]) => (count > 0 ? [name] : [])).toSorted();
		};
		await signIn();
		expect(await held()).toEqual(db.tables.map(({ name }) => name).toSorted());
		answers.networkSignIn = ok({ ...INFO, number: OTHER });
		await actions.networkSignIn();
		expect(await held()).toEqual([
			'chatDesks',
			'contacts',
			'copyContents',
			'keys',
			'lines',
			'notes',
			'openedLetters',
			'outbox',
			'session',
			'settings'
		]);
	});
});

/** Of the line, with whatever else its key is made of. */
function rowOf(keyPath: string | string[] | null | undefined): Record<string, unknown> {
	const parts = [keyPath ?? []].flat();
	return Object.fromEntries([
		...parts.map((part) => [part, 1]),
		['line', idOf(LINE)],
		['number', LINE],
		['key', 'k']
	] as [string, unknown][]);
}

describe('what the operator says later', () => {
	it('a 401 makes the session expired, once', async () => {
		const { actions, answers, session, signIn } = device();
		await signIn();
		answers.changePassword = unauthenticated;
		expect(await actions.changePassword({ next: 'Sea-2026' })).toEqual(unauthenticated);
		expect(await session()).toMatchObject({ status: 'expired', hasPermanentPassword: false });
		await actions.endForIdleness();
		expect(await session()).toMatchObject({ status: 'expired' });
	});

	it('a late 401 about the session before leaves the new one alone', async () => {
		const { actions, answers, clock, during, session, signIn } = device();
		await signIn();
		answers.current = unauthenticated;
		during.current = async () => {
			clock.at += MINUTE;
			await signIn();
		};
		expect(await actions.checkSession()).toEqual(unauthenticated);
		expect(await session()).toMatchObject({ status: 'active' });
	});

	it('a password set is known at once, and a check learns of one set elsewhere', async () => {
		const { actions, answers, session, signIn, db } = device();
		await signIn();
		await actions.changePassword({ next: 'Sea-2026' });
		expect(await session()).toMatchObject({ hasPermanentPassword: true });
		answers.current = ok({ ...INFO, hasPermanentPassword: false, networkSignIn: false });
		expect(await actions.checkSession()).toEqual(ok(undefined));
		expect(await session()).toMatchObject({ hasPermanentPassword: false, status: 'active' });
		expect(await db.settings.get('networkSignIn')).toMatchObject({ value: false });
	});

	it('a code to confirm with comes with its times by this device’s clock; a 401 instead ends the session here', async () => {
		const { actions, answers, clock, session, signIn } = device();
		await signIn();
		expect(await actions.requestConfirmation()).toEqual(
			ok({ authenticationId: 'c1', resendAt: clock.at + MINUTE, expiresAt: clock.at + 5 * MINUTE })
		);
		answers.requestConfirmation = unauthenticated;
		expect(await actions.requestConfirmation()).toEqual(unauthenticated);
		expect(await session()).toMatchObject({ status: 'expired' });
	});

	it('devices that were ended are no longer listed; while the operator can’t be reached they are', async () => {
		const { actions, answers, db, signIn } = device();
		await signIn();
		const open = { method: 'network', device: '', signedInAt: 1, lastUsedAt: 1 } as const;
		const rows = ['here', 'a', 'b', 'c'].map((id) => ({ ...open, line: idOf(LINE), id, current: id === 'here' }));
		await db.devices.bulkAdd([...rows, { ...open, line: idOf(OTHER), id: 'd', current: false }]);
		const listed = async () => (await db.devices.toArray()).map(({ id }) => id);
		answers.endSession = answers.endOtherSessions = failed('network', 'NO_ANSWER');
		expect(await actions.endDevice('a')).toMatchObject({ ok: false, failure: { class: 'network' } });
		expect(await actions.endOtherDevices()).toMatchObject({ ok: false });
		expect(await listed()).toEqual(['a', 'b', 'c', 'here', 'd']);
		answers.endSession = answers.endOtherSessions = ok(undefined);
		await actions.endDevice('a');
		expect(await listed()).toEqual(['b', 'c', 'here', 'd']);
		await actions.endOtherDevices();
		expect(await listed()).toEqual(['here', 'd']);
		await db.devices.bulkAdd(rows.slice(1, 3));
		await actions.changePassword({ next: 'Sea-2026' });
		expect(await listed()).toEqual(['here', 'd']);
	});

	it('switches show what the operator has, not what was asked', async () => {
		const { actions, answers, db, signIn } = device();
		await signIn();
		await actions.setNotices({ signIn: false, passwordChange: false, wrongEntries: false });
		expect(await db.notices.get(idOf(LINE))).toEqual({
			line: idOf(LINE),
			signIn: true,
			passwordChange: true,
			wrongEntries: false
		});
		expect(await actions.setNetworkSignIn(true)).toEqual(ok(undefined));
		expect(await db.settings.get('networkSignIn')).toMatchObject({ value: false });
		answers.changeNotices = failed('network', 'NO_ANSWER');
		answers.changeNetworkSignIn = failed('network', 'NO_ANSWER');
		expect(await actions.setNotices({ signIn: false, passwordChange: false, wrongEntries: false })).toMatchObject({
			ok: false
		});
		expect(await actions.setNetworkSignIn(true)).toMatchObject({ ok: false });
		expect(await db.notices.get(idOf(LINE))).toMatchObject({ signIn: true });
	});

	it('what was answered about the session before lands in nobody’s', async () => {
		const { actions, answers, clock, db, during, session, signIn } = device();
		await signIn();
		answers.current = ok({ ...INFO, hasPermanentPassword: true });
		const another = async () => {
			clock.at += MINUTE;
			answers.signInWithPassword = ok({ ...INFO, number: OTHER });
			await signIn();
		};
		during.changeNotices = during.current = during.changeNetworkSignIn = during.changePassword = another;
		await actions.setNotices({ signIn: true, passwordChange: true, wrongEntries: true });
		await actions.checkSession();
		await actions.setNetworkSignIn(false);
		await actions.changePassword({ next: 'Sea-2026' });
		expect(await db.notices.count()).toBe(0);
		expect(await session()).toMatchObject({ number: OTHER, hasPermanentPassword: false });
		expect(await db.settings.get('networkSignIn')).toMatchObject({ value: true });
	});

	it('notices answered after signing out are not stored', async () => {
		const { actions, db } = device();
		await actions.setNotices({ signIn: true, passwordChange: true, wrongEntries: true });
		expect(await db.notices.count()).toBe(0);
	});
});

describe('the end of the SMS password', () => {
	it('is seen with no network, at its moment and not before', async () => {
		const { actions, calls, clock, session, signIn } = device();
		await signIn();
		calls.length = 0;
		clock.at += 47 * HOUR - 1;
		await actions.expireIfOver();
		expect(await session()).toMatchObject({ status: 'active' });
		clock.at += 1;
		await actions.expireIfOver();
		expect([await session(), calls]).toMatchObject([{ status: 'expired' }, []]);
	});
});

describe('signing out', () => {
	it('takes everything but the settings and the keys, and tells the operator', async () => {
		const { actions, calls, db, signIn } = device();
		await signIn();
		await db.settings.put({ name: 'theme', value: 'dark' });
		await db.outbox.add(QUEUED);
		await createUsageWriter(db).ingest({ line: idOf(LINE), timeZone: 'Europe/Moscow', records: [record()] });
		await actions.signOut();
		const left = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()]));
		expect(left.filter(([, count]) => count !== 0)).toEqual([
			['keys', 3],
			['settings', 3]
		]);
		expect(await db.settings.toCollection().primaryKeys()).toEqual(['networkSignIn', 'signedOut', 'theme']);
		expect(calls.slice(-2)).toEqual(['onSignedOut', 'signOut']);
	});

	it('leaves what waits for other lines, and what was paid for and not credited', async () => {
		const { actions, db, signIn } = device();
		await signIn();
		const queued = (key: string, change: Partial<OutboxEntry> = {}) => omit(entry({ key, ...change }), 'seq');
		const paid = queued('paid', { progress: { paymentId: 'payment-1' } });
		await db.outbox.bulkAdd([queued('own'), queued('other', { line: idOf(OTHER) }), paid]);
		await db.chatDesks.bulkPut([idOf(LINE), idOf(OTHER)].map((line) => ({ line, draft: 'Не дописано', readTo: 0 })));
		await actions.signOut();
		expect((await db.outbox.toArray()).map(({ key }) => key)).toEqual(['other', 'paid']);
		expect(await db.chatDesks.toCollection().primaryKeys()).toEqual([idOf(OTHER)]);
		await actions.signOut();
		expect(await db.outbox.count()).toBe(2);
	});

	it('works on a full device: what it has to note goes where the deleted was', async () => {
		const { actions, calls, db, signIn } = device();
		await signIn();
		const refuse = () => {
			throw new DOMException('No room', 'QuotaExceededError');
		};
		await db.outbox.add(QUEUED);
		db.settings.hook('creating', refuse);
		db.outbox.hook('deleting', (_key, _row, transaction) => {
			transaction.on('complete', () => db.settings.hook('creating').unsubscribe(refuse));
		});
		await actions.signOut();
		expect([await db.session.count(), await db.outbox.count(), calls.at(-1)]).toEqual([0, 0, 'signOut']);
		expect(await db.settings.get('signedOut')).toBeDefined();
	});

	it('tells the operator even when nothing can be deleted, and says so', async () => {
		const { actions, calls, db, signIn } = device();
		await signIn();
		vi.spyOn(db.session, 'clear').mockRejectedValue(new DOMException('Broken', 'UnknownError'));
		await expect(actions.signOut()).rejects.toBeInstanceOf(StorageError);
		expect(calls.slice(-2)).toEqual(['onSignedOut', 'signOut']);
	});

	it('unheard, is owed: told when the network is back, once', async () => {
		const { actions, answers, calls, db, signIn, warnings } = device();
		await signIn();
		answers.signOut = failed('network', 'NO_ANSWER');
		await actions.signOut();
		expect([await db.session.count(), warnings.length]).toEqual([0, 1]);
		answers.signOut = ok(undefined);
		await actions.flushSignOut();
		await actions.flushSignOut();
		expect(calls.filter((call) => call === 'signOut')).toHaveLength(2);
	});

	it('owed, goes before the next sign-in and never after it', async () => {
		const { actions, answers, calls, db, signIn } = device();
		await signIn();
		answers.signOut = failed('network', 'NO_ANSWER');
		await actions.signOut();
		calls.length = 0;
		await Promise.all([signIn(), actions.flushSignOut()]);
		expect(calls).toEqual(['challenge', 'signOut', 'signOut', 'signInWithPassword', 'onSignedIn']);
		expect(await db.settings.toCollection().primaryKeys()).toEqual(['networkSignIn']);
	});

	it.each([unauthenticated, failed('rejected', 'CROSS_SITE')])('is not repeated for ever after %j', async (answer) => {
		const { actions, answers, calls, signIn } = device();
		await signIn();
		answers.signOut = answer;
		await actions.signOut();
		await actions.flushSignOut();
		expect(calls.filter((call) => call === 'signOut')).toHaveLength(1);
	});
});

describe('idling', () => {
	it('ends the session, keeps the data and drops the cookie once for all tabs', async () => {
		const { actions, calls, db, session, signIn } = device();
		await signIn();
		await db.owners.put({ line: idOf(LINE), id: 'o', fullName: 'A', shortName: 'A', lineStatus: 'active' });
		await db.outbox.add(QUEUED);
		await Promise.all([actions.endForIdleness(), actions.endForIdleness()]);
		expect(await session()).toMatchObject({ status: 'ended', number: LINE });
		expect(await db.outbox.get({ key: QUEUED.key })).toMatchObject({ state: 'waiting-sign-in' });
		expect([await db.owners.count(), calls.filter((call) => call === 'signOut').length]).toEqual([1, 1]);
		await signIn();
		expect(await session()).toMatchObject({ status: 'active' });
	});

	it('has nothing to end when nobody is signed in', async () => {
		const { actions, calls } = device();
		await actions.endForIdleness();
		expect(calls).toEqual([]);
	});
});
