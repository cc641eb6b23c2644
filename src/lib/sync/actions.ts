/** The only way screens make anything happen. Expected failures are values, never exceptions. */
import type { TicketDraft } from '$lib/domain/chat';
import type { Command, OrderCommand, TopUpCommand } from '$lib/domain/command';
import type { Result } from '$lib/domain/failure';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OnDemand, Resource } from '$lib/domain/resources';
import type { Instant } from '$lib/domain/instant';
import type { Area } from '$lib/domain/location';
import type { SmsValue } from '$lib/domain/sms-value';
import type { LinkRequested, Right } from '$lib/domain/links';
import type { LineId, OperatedLine } from '$lib/domain/line';
import type { Reconciliation } from '$lib/domain/orders/reconciliation';
import type { SecurityNotices, SessionState } from '$lib/domain/session';
import type { Settings } from '$lib/domain/settings';
import type { RemoteContacts } from './contacts/remote-contacts';
import type { Day } from '$lib/domain/usage/day';

export type RefreshReason = 'entry' | 'pull' | 'focus' | 'online';

export interface ConfirmOptions {
	/**
	 * Key of an ended command that this one is confirmed in place of: cancelled in the same
	 * transaction.
	 */
	replaces?: string | undefined;
}

export interface CommandConfirmed {
	/**
	 * Key of the command now in the outbox, or of the new one that was cancelled together with its
	 * opposite.
	 */
	key: string;
	/** The earlier order it has met, which had not been sent. */
	met?: { how: Reconciliation['how']; key: string };
	/** Key of the top-up confirmed with it. */
	topUp?: string;
}

export interface Actions {
	/**
	 * Never throws; the outcome is in the freshness rows. `also`: what only the screen that asks
	 * shows.
	 */
	refresh(reason: RefreshReason, ...also: readonly OnDemand[]): Promise<void>;
	/** One resource alone, however fresh, for a screen that is looked at. Never throws. */
	refreshOnly(resource: Resource): Promise<void>;
	/** What the list of lines shows of each linked one. Throws only where there is no engine. */
	refreshLinked(reason: RefreshReason): Promise<void>;
	/**
	 * A linked line is looked at from now on, or one's own again (`undefined`): it is refreshed
	 * with what is asked for. Throws like it.
	 */
	view(line: LineId | undefined): Promise<void>;
	/** A code goes to that number, whose owner may tell it. Needs a network. */
	requestLink(number: Msisdn, rights: readonly Right[]): Promise<Result<LinkRequested>>;
	/** With the right code the lines are linked. Needs a network. */
	acceptLink(id: string, code: string): Promise<Result<void>>;
	/**
	 * Resolves when the command is on disk, exactly as the screen showed it. Throws `StorageError`
	 * when the device can't keep it, and `RangeError` for one no screen may let through: nothing is
	 * queued then. What is said to support takes its draft's place.
	 */
	confirm(command: Command, options?: ConfirmOptions): Promise<CommandConfirmed>;
	/** The same for an order and the top-up that brings what it lacks: both or neither. */
	confirmWithTopUp(order: OrderCommand, topUp: TopUpCommand, options?: ConfirmOptions): Promise<CommandConfirmed>;
	/**
	 * Several commands in one step, in their order: all are on disk, or none. What asks for the
	 * same and has not been sent gives way; what is being sent stands for it. The keys of what was
	 * queued. Throws like `confirm`.
	 */
	confirmTogether(commands: readonly [Command, ...Command[]]): Promise<readonly string[]>;
	/** What is being written, kept on the device. Throws `StorageError`. */
	saveDraft(line: LineId, draft: string): Promise<void>;
	saveTicketDraft(line: LineId, draft: TicketDraft): Promise<void>;
	/** A letter of the operator has been opened: noted on the device alone, for good. */
	openLetter(line: LineId, id: string): Promise<void>;
	/**
	 * What a number is called, on the device alone; an empty text takes it away. Throws
	 * `StorageError`.
	 */
	saveNote(line: LineId, number: string, typed: string): Promise<void>;
	/** All of them. Throws `StorageError`. */
	forgetNotes(line: LineId): Promise<void>;
	/** Answers given until then have been seen. Never takes it back. */
	markRead(line: LineId, readTo: Instant): Promise<void>;
	/** The same for what has happened to a request, by its number. */
	markTicketSeen(line: LineId, id: string, seenTo: Instant): Promise<void>;
	/** `false` when it is too late: the command has been sent, or has ended. */
	cancel(key: string): Promise<boolean>;
	/** Tries a waiting or rejected command again now, under its own key. */
	retry(key: string): Promise<void>;
	/**
	 * The person has looked: it was not done. `false` when it can't go again: known by now,
	 * acknowledged, or too old.
	 */
	sendAgain(key: string): Promise<boolean>;
	/** One that is tried again and again is not sent any more; `false` when it is not one. */
	giveUp(key: string): Promise<boolean>;
	/**
	 * A code to the phone, for a command that the operator wants confirmed by one (`needs-code`).
	 */
	requestCode(key: string): Promise<Result<SmsPasswordTicket>>;
	/** With the right one the command goes again. Throws `StorageError`. */
	giveCode(key: string, ticket: SmsPasswordTicket, code: string): Promise<Result<void>>;
	/** Takes an ended or unreadable command off the queue. */
	discard(key: string): Promise<void>;
	/**
	 * An expired, rejected or to-be-confirmed command, confirmed anew: a new key; the old one is
	 * cancelled in the same transaction.
	 */
	confirmAgain(key: string): Promise<{ key: string }>;
	/**
	 * Starts or continues bringing usage. Never throws; how far it has come is in `UsageIntake`.
	 */
	fetchUsage(): Promise<void>;
	/**
	 * Gives up the records of all days before one; sums stay. Throws `StorageError`, and nothing is
	 * gone then.
	 */
	dropUsage(line: LineId, before: Day): Promise<void>;
	/**
	 * Wants them back: noted on the device, and asked for now or as soon as there is a network.
	 * Throws `StorageError`.
	 */
	refetchUsage(line: LineId): Promise<void>;
	/**
	 * Keeps values from a text of the operator, on the device alone. Returns those that are newer
	 * than what was known. Throws `StorageError`.
	 */
	saveSmsValues(line: LineId, marks: readonly SmsValue[]): Promise<SmsValue[]>;
	/**
	 * Where the network says the phone is. Asked only when the person has just agreed to it;
	 * nothing of it is kept.
	 */
	locate(): Promise<Result<Area>>;
	/** Has the operator forget a saved card; what it has then is read anew. Needs the network. */
	removeCard(id: string): Promise<Result<void>>;
	/** The bytes of a copy of contacts, as they lie at the operator. Needs the network. */
	fetchCopy(id: string, size: number): Promise<Result<Uint8Array<ArrayBuffer>>>;
	/** Has the operator forget one; what it has then is read anew. Needs the network. */
	removeCopy(id: string): Promise<Result<void>>;
	/** What is done with contacts, by a worker that starts with its first call. */
	contacts(): Promise<RemoteContacts>;
	session: SessionActions;
	saveSetting<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void>;
	/** For what is made of what was there, which a screen may not have heard of yet. */
	changeSetting<K extends keyof Settings>(
		name: K,
		change: (before: Settings[K] | undefined) => Settings[K] | undefined
	): Promise<void>;
}

/** What a requested SMS password is redeemed with. */
export interface SmsPasswordTicket {
	authenticationId: string;
	/** From when a new SMS may be asked for. */
	resendAt: Instant;
	expiresAt: Instant;
}

/** A first password is confirmed by a code from the phone, a change by the password before. */
interface PasswordInput {
	current?: string;
	next: string;
	confirmation?: { authenticationId: string; code: string };
}

export interface SessionActions {
	/**
	 * Gets the captcha done while the number is typed; calls that need it wait for it by
	 * themselves. `onProgress` gets the share done, from 0 to 1.
	 */
	prepareCaptcha(onProgress?: (share: number) => void): Promise<Result<void>>;
	requestSmsPassword(
		who: OperatedLine,
		onProgress?: (stage: 'captcha' | 'sending') => void
	): Promise<Result<SmsPasswordTicket>>;
	/**
	 * Drain and pull start by themselves after a sign-in. When a newer password than the ticket's
	 * has been asked for (by a dialled code), the entry is tried as that one.
	 */
	signInWithCode(ticket: SmsPasswordTicket, who: OperatedLine, code: string): Promise<Result<SessionState>>;
	/** With the permanent password, or with an SMS password still valid. */
	signInWithPassword(who: OperatedLine, password: string): Promise<Result<SessionState>>;
	/** Fails quietly with class `rejected` when not on the operator's network. */
	networkSignIn(): Promise<Result<SessionState>>;
	/** A code to the phone of who is signed in: the first permanent password needs one. */
	requestConfirmation(): Promise<Result<SmsPasswordTicket>>;
	changePassword(input: PasswordInput): Promise<Result<void>>;
	/**
	 * Ends the session of another device, which is then signed out at its next call and keeps its
	 * queue. Needs the network.
	 */
	endDevice(id: string): Promise<Result<void>>;
	/** Of every device but this one. */
	endOtherDevices(): Promise<Result<void>>;
	setNotices(notices: SecurityNotices): Promise<Result<SecurityNotices>>;
	setNetworkSignIn(on: boolean): Promise<Result<void>>;
	/**
	 * What the operator says of the session now: whether it is alive, has a permanent password, may
	 * sign in by network.
	 */
	checkSession(): Promise<Result<void>>;
	/** Status `expired` once the SMS password's time is over, asking nobody. */
	expireIfOver(): Promise<void>;
	/** «Выход»: tells the operator if reachable, wipes the device of everything of the session. */
	/** Throws `StorageError` when the device can't delete; the operator is told all the same. */
	signOut(): Promise<void>;
	/** Status `ended`; the cookie is dropped when the operator is reachable; cached data stay. */
	endForIdleness(): Promise<void>;
	/**
	 * Tells the operator of a sign-out it has not heard of; nothing to do is nothing done. On
	 * start, and whenever the network is back.
	 */
	flushSignOut(): Promise<void>;
}
