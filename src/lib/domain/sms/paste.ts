/**
 * What people paste: one message or several. Contract: what tells the account's values is read from
 * all of it, so that two messages never tell two balances, or from each where each tells something
 * alone; what is connected is read from each, so that one message's cancellation or price is not
 * another's. Nothing is lost: a message that nothing was taken from is handed back.
 */
import type { Doubt, Finding, PasteReading, Reading } from './finding';
import { compiler } from './pattern';
import { messageReader, type Circumstances } from './read';
import type { MessageRules } from './rules';
import { messageSplitter } from './split';
import { cleanText } from './text';

export type ReadPaste = (text: string, circumstances: Circumstances) => PasteReading;

/** More are no SMS, and reading each of them would take seconds. */
const MOST = 20;

const EMPTY_LINE = /\n\s*\n/g;

interface Understood {
	findings: Finding[];
	doubts: Doubt[];
	/** Messages that say nothing alone, and without which less is understood. */
	used: Set<number>;
}

/** `codeLength`: digits of a password by SMS. */
export function pasteReader(rules: MessageRules, codeLength: number): ReadPaste {
	const ofKinds = (wanted: (one: { kind: Finding['kind'] }) => boolean) => rules.rules.filter(wanted);
	const read = messageReader(rules, codeLength);
	const readValues = messageReader({ ...rules, rules: ofKinds((one) => !isConnection(one)) }, codeLength);
	const noValues = { remainders: { ...rules.remainders, lead: [] }, about: '(?!)' };
	const readConnections = messageReader({ ...rules, ...noValues, rules: ofKinds(isConnection) }, codeLength);
	const split = messageSplitter(rules, compiler(rules, codeLength));

	/**
	 * What parts between empty lines tell, when every one tells something alone: each is a message
	 * then. `undefined` when one does not, and may belong to its neighbour, or names another line.
	 */
	function valuesApart(text: string, circumstances: Circumstances): Reading | undefined {
		const blocks = cleanText(text).split(EMPTY_LINE);
		const each = blocks.map((block) => read(block, circumstances));
		const whole = each.every(({ findings, secret }) => findings.length > 0 || secret);
		if (!whole || each.some(({ doubts }) => doubts.length > 0)) return undefined;
		const told = distinct(each.flatMap(({ findings }) => findings.filter((one) => !isConnection(one))));
		const twice = told.filter((one) => told.some((other) => other !== one && isOneValue(one, other)));
		const [{ asOf } = {}] = each.filter(({ findings }) => findings.some(({ kind }) => kind === 'balance'));
		return {
			findings: told.filter((one) => !twice.includes(one)),
			doubts: twice.length > 0 ? ['conflict'] : [],
			dangers: [],
			...(each.some(({ secret }) => secret) && { secret: true }),
			...(asOf && { asOf })
		};
	}

	return (pasted, circumstances) => {
		const together = read(pasted, circumstances);
		// The end of one message and the beginning of the next ask for nothing.
		const glue = together.dangers.length > 0 ? '\n.\n' : '\n';
		const text = together.dangers.length > 0 ? cleanText(pasted).replace(EMPTY_LINE, glue) : pasted;
		const whole = text === pasted ? together : read(text, circumstances);
		if (whole.dangers.length > 0 || whole.doubts.includes('too-long')) return { ...whole, unread: [] };
		const messages = split(cleanText(pasted));
		if (messages.length > MOST) return { ...whole, unread: [] };
		if (messages.length === 1) {
			const silent = messages.filter((one) => whole.findings.length === 0 && !whole.secret && one.text !== '');
			return { ...whole, unread: silent.map((one) => one.text) };
		}

		const readings = messages.map((message) => read(message.text, circumstances));
		const own = readings.map(({ findings }) => findings);
		const silentBefore = own.map(({ length }, at) => length === 0 && messages[at + 1]?.apart === false);
		const silentAfter = own.map(({ length }, at) => length === 0 && messages[at]?.apart === false);
		const joined = (from: number, to: number, without?: number) =>
			messages
				.slice(from, to + 1)
				.filter((_, at) => from + at !== without)
				.map((message) => message.text)
				.join(glue);

		/**
		 * What one message says with those after it that say nothing alone: they may be its end.
		 * What stands before it in the same way can only deny.
		 */
		function connectionsFrom(at: number): Understood {
			let [from, to] = [at, at];
			while (silentBefore[from - 1]) from -= 1;
			while (silentAfter[to + 1]) to += 1;
			const { findings, doubts } = readConnections(joined(at, to), circumstances);
			const denied = readConnections(joined(from, to), circumstances).findings;
			const kept = findings.filter((one) => denied.some((other) => isSame(one, other)));
			const used = between(at + 1, to).filter((other) =>
				lacks(readConnections(joined(at, to, other), circumstances).findings, kept)
			);
			return { findings: kept, doubts, used: new Set(used) };
		}

		const apart = valuesApart(text, circumstances);
		const values = apart ?? readValues(text, circumstances);
		const each = own.flatMap((told, at) => (told.some(isConnection) ? [connectionsFrom(at)] : []));
		const connected = distinct(each.flatMap(({ findings }) => findings));
		// What is told across lines, as by a heading and what stands under it.
		const across = whole.findings.filter((one) => isConnection(one) && !connected.some((other) => isSame(one, other)));
		const findings = [...values.findings, ...connected, ...across];

		function isUsed(told: readonly Finding[], at: number): boolean {
			// What it is has been said, and the code is not to be seen again.
			if (readings[at]?.secret) return true;
			if (told.some((one) => findings.some((other) => isSame(one, other)))) return true;
			// It says something alone, and none of that is told.
			if (told.length > 0) return false;
			if (each.some(({ used }) => used.has(at))) return true;
			const rest = read(joined(0, messages.length, at), circumstances).findings;
			return lacks(rest, apart === undefined ? [...values.findings, ...across] : across);
		}

		return {
			...values,
			findings,
			doubts: [...new Set([...values.doubts, ...each.flatMap(({ doubts }) => doubts)])],
			unread: messages.flatMap((message, at) => (isUsed(own[at] as Finding[], at) ? [] : [message.text]))
		};
	};
}

/** Of which there is one at a time: two of them that differ can't both be right. */
function isOneValue(one: Finding, other: Finding): boolean {
	if (one.kind === 'remainder' || one.kind === 'unlimited')
		return (other.kind === 'remainder' || other.kind === 'unlimited') && one.of === other.of;
	return one.kind === 'balance' && other.kind === 'balance';
}

function isConnection({ kind }: { kind: Finding['kind'] }): boolean {
	return kind === 'service-on' || kind === 'service-off' || kind === 'subscription';
}

/** Of one thing, whatever it costs; values are the same when all of them is. */
function isSame(one: Finding, other: Finding): boolean {
	if (one.kind !== other.kind) return false;
	return 'name' in one && 'name' in other ? one.name === other.name : JSON.stringify(one) === JSON.stringify(other);
}

/** Something of the wanted is not told, or not all of it. */
function lacks(told: readonly Finding[], wanted: readonly Finding[]): boolean {
	const there = new Set(told.map((one) => JSON.stringify(one)));
	return wanted.some((one) => !there.has(JSON.stringify(one)));
}

function distinct(findings: readonly Finding[]): Finding[] {
	return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

function between(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
