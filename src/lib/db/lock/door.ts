/**
 * What a page does with the lock, and how pages and workers stand together: they lock at once and
 * open at once. The key goes from one to another as a `CryptoKey` whose bytes can't be had, over a
 * channel of this origin; where nobody has it, a start is locked.
 */
import type { Glance } from '$lib/domain/lock/glance';
import type { Money } from '$lib/domain/money';
import type { Tries } from '$lib/domain/lock/tries';
import { isOpen } from '$lib/domain/outbox';
import type { LockSettings } from '$lib/domain/lock/lock-settings';
import type { Clock } from '$lib/platform/clock';
import { siteDatabases } from '$lib/platform/site-databases';
import type { AppDatabase } from '../database';
import { linesRows } from '../queue-rows';
import { observe, type Live } from '../observe';
import { withReconnect } from '../reconnect';
import { balanceBehindLock } from '../stored-balance';
import { noteGlance, readGlance, wishGlance } from './glance';
import * as lock from './lock';
import type { LockChannel } from './lock-channel';
import type { PasskeyWay } from './lock-row';

/** What is known of the lock before it is opened. */
export interface LockState {
	tries: Tries;
	passkey?: Pick<PasskeyWay, 'id' | 'salt'>;
}

/** What is here alone, and goes when nobody can open the lock. */
export interface AtStake {
	/** Commands that have not ended, of the line that is signed in. */
	commands: number;
	notes: number;
}

interface DoorMeans {
	channel: LockChannel;
	clock: Clock;
	/** Nothing of before may stay in the memory of this page. */
	onLocked(): void;
	/** Whether somebody sees this page. */
	isSeen(): boolean;
}

type ShowBalance = (balance: Money) => Promise<void>;

/** How long others may take to say that they are there. Milliseconds. */
const ANSWER_WITHIN = 300;

export type LockDoor = ReturnType<typeof createLockDoor>;

export function createLockDoor(db: AppDatabase, { channel, clock, onLocked, isSeen }: DoorMeans) {
	const others = new Set<() => void>();
	let isOver = (): boolean => false;

	/** To those who have waited for it. */
	const give = () => {
		if (db.unlocked) channel.postMessage({ say: 'key', key: db.unlocked });
	};

	/** Read while the key is being made. */
	function balanceFirst(show?: ShowBalance): lock.BeforeAll | undefined {
		if (show === undefined) return undefined;
		const balance = balanceBehindLock(siteDatabases(), db.name);
		return async (key) => {
			const found = await balance(key);
			if (found) await show(found.remaining);
		};
	}

	/** Everybody begins anew with the keys that are stored. */
	function lockAll(): void {
		channel.postMessage({ say: 'locked' });
		onLocked();
	}

	/**
	 * What a tab keeps for itself is sealed with the keys that it holds: anew with those of now,
	 * for those of before open nothing after a reload.
	 */
	async function keysAnew(): Promise<void> {
		try {
			db.hold(await withReconnect(db, () => db.keys.toArray()));
			const open = db.unlocked;
			db.unlock(db.held.some(({ id }) => id === open?.id) ? open : undefined);
		} catch {
			// Nothing can be sealed here any more.
		}
	}

	channel.onmessage = ({ data }) => {
		if (data.say === 'want' && !isOver()) give();
		if (data.say === 'key' && data.key.id !== db.unlocked?.id) {
			db.unlock(data.key);
			if (!db.held.some(({ id }) => id === data.key.id)) void keysAnew();
		}
		if (data.say === 'off') void keysAnew();
		if (data.say === 'locked') onLocked();
		if (data.say === 'seen?' && isSeen()) channel.postMessage({ say: 'seen' });
		if (data.say === 'seen') for (const heard of others) heard();
	};

	return {
		/** `null`: there is none. */
		state: (): Live<LockState | null> =>
			observe(db, async () => {
				const row = (await db.keys.toArray()).find((one) => 'lock' in one);
				if (row === undefined) return null;
				const { tries, passkey } = row.lock;
				return { tries, ...(passkey && { passkey: { id: passkey.id, salt: passkey.salt } }) };
			}),
		atStake: (): Live<AtStake> =>
			observe(db, async () => {
				const [session, notes] = await Promise.all([db.session.get('current'), db.notes.count()]);
				const queue = session ? await linesRows(db, session.line) : [];
				return { commands: queue.filter(isOpen).length, notes };
			}),
		glance: (): Live<Glance | undefined> => observe(db, () => readGlance(db)),
		noteGlance: (glance: Glance) => noteGlance(db, glance),
		wishGlance: (wished: boolean) => wishGlance(db, wished),
		noteClock: () => lock.noteClock(db, clock.now()),
		/** Asks those who have it open to hand the key over. */
		ask: () => channel.postMessage({ say: 'want' }),
		set: async (pin: string, settings: LockSettings) => {
			await lock.setLock(db, pin, settings);
			give();
		},
		takeOff: async (pin: string) => {
			const entered = await lock.takeLockOff(db, pin, clock.now());
			if (entered.ok) channel.postMessage({ say: 'off' });
			return entered;
		},
		changePin: (pin: string, next: string) => lock.changePin(db, pin, next, clock.now()),
		addPasskey: (pin: string, made: lock.NewPasskey) => lock.addPasskey(db, pin, made, clock.now()),
		removePasskey: () => lock.removePasskey(db),
		/** @param show paints the main balance before all else is read */
		open: async (pin: string, show?: ShowBalance) => {
			const entered = await lock.openByPin(db, pin, clock.now(), balanceFirst(show));
			if (entered.ok) give();
			else if (entered.why === 'gone') lockAll();
			return entered;
		},
		openByPasskey: async (secret: BufferSource, show?: ShowBalance) => {
			const ok = await lock.openByPasskey(db, secret, balanceFirst(show));
			if (ok) give();
			return ok;
		},
		/**
		 * Whether nobody has seen this page for too long. A timer may come late, after a device
		 * that slept: till then the page hands the key to nobody.
		 */
		givesUntil(over: () => boolean) {
			isOver = over;
		},
		/** Hides everything, here and in all other tabs. */
		lockNow: lockAll,
		/** The code is forgotten: what it kept goes, and a new sign-in brings back what it can. */
		async giveUp() {
			await lock.forgetLocked(db);
			lockAll();
		},
		/** Whether somebody sees another tab right now. */
		isSeenElsewhere: () =>
			new Promise<boolean>((resolve) => {
				const end = (seen: boolean) => () => {
					others.delete(heard);
					stop();
					resolve(seen);
				};
				const heard = end(true);
				const stop = clock.after(ANSWER_WITHIN, end(false));
				others.add(heard);
				channel.postMessage({ say: 'seen?' });
			})
	};
}
