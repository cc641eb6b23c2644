import type { Command } from '../command';
import type { Money } from '../money';
import type { Msisdn } from '../msisdn';

export type CommandKind = Command['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

/**
 * A stored row before it has been checked: another version of the app, or a broken disk, may have
 * written it.
 */
export type Stored<Row> = { [Field in keyof Row]?: unknown };

/**
 * Commands keep their order within a lane, and lanes never block each other: a message to support
 * must not wait for a payment, nor a payment for a message, nor either for a copy of contacts.
 */
export type Lane = 'account' | 'chat' | 'copies';

/** Who gets how much. */
export interface Agreed {
	receiver: Msisdn;
	amount: Money;
}

/**
 * What the rules of the queue need to know about a kind of command. They use nothing else of it.
 */
export interface CommandSpec<Kind extends CommandKind> {
	/** The oldest format of the outbox that can hold it (`OUTBOX_VERSION`). */
	since(command: CommandOf<Kind>): number;
	lane: Lane;
	/**
	 * Whether this version can act on it: every field that decides about money is checked. Its
	 * `line` has been.
	 */
	isReadable(stored: Stored<CommandOf<Kind>>): boolean;
	/** Takes money from the line's own balance. */
	spends(command: CommandOf<Kind>): boolean;
	/**
	 * Money comes in with it. It waits for other money alone: it may be what the rest is waiting
	 * for.
	 */
	bringsMoney: boolean;
	/** Somebody else may have the phone: it waits for nothing but others of that. */
	isUrgent?(command: CommandOf<Kind>): boolean;
	/**
	 * The last one counts, or they are understood in their order: one never passes another of its
	 * kind.
	 */
	isOneStory: boolean;
	/**
	 * Whether one of them, confirmed together with others, asks for what another on its way brings:
	 * once is enough. Absent where every one counts.
	 */
	isSame?(command: CommandOf<Kind>, other: CommandOf<Kind>): boolean;
	/**
	 * What a code from the phone confirms, should the operator ask for one; absent where that would
	 * be nothing a person could judge by.
	 */
	agreed?(command: CommandOf<Kind>): Agreed;
	/**
	 * Whether this command has to be decided before a later one: a top-up that pays for it, or the
	 * tariff it belongs to.
	 */
	decidesFirst?(command: CommandOf<Kind>, later: Command, laterSpends: boolean): boolean;
}
