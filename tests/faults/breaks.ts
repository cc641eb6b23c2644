/**
 * Ways of breaking the engine on purpose. Each must be found by the random schedules: what they
 * can't find they don't guard.
 */
import type { Plugin } from 'vitest/config';

interface Break {
	what: string;
	/** What the schedules must be like to find it soon; random ones of everything when absent. */
	by?: 'two-subscribers';
	/** `file` under `src/lib`. */
	changes: readonly { file: string; from: string; to: string }[];
}

export const BREAKS: Readonly<Record<string, Break>> = {
	'new-key': {
		what: 'a new key at every retry',
		changes: [
			{
				file: 'sync/outbox-actions.ts',
				from: "move(entry, 'retry', {",
				to: "move({ ...entry, key: entry.key + 'x' }, 'retry', {"
			}
		]
	},
	'delete-first': {
		what: 'the command is deleted before the answer',
		changes: [
			{
				file: 'sync/drain.ts',
				from: 'const { command } = sending;',
				to: 'const { command } = sending; await this.#deps.db.outbox.delete(sending.seq);'
			}
		]
	},
	'no-drain-lock': {
		what: 'no drain lock',
		changes: [
			{
				file: 'sync/drain.ts',
				from: 'locks.exclusive(DRAIN_LOCK, (drain) =>',
				to: 'locks.shared(DRAIN_LOCK, (drain) =>'
			}
		]
	},
	'no-session-lock': {
		what: 'the drain does not hold the session lock',
		changes: [
			{
				file: 'sync/drain.ts',
				from: 'locks.shared(SESSION_LOCK, async (session) =>',
				to: '((run) => run(drain))(async (session) =>'
			}
		]
	},
	'sign-in-beside': {
		what: 'signing in does not wait for the drain',
		changes: [
			{
				file: 'sync/session/session-actions.ts',
				from: 'return locks.urgent(SESSION_LOCK, async () => {',
				to: 'return locks.shared(SESSION_LOCK, async () => {'
			}
		]
	},
	'sign-out-beside': {
		what: 'telling the operator of a sign-out does not wait for the drain',
		changes: [
			{
				file: 'sync/session/session-actions.ts',
				from: 'locks.urgent(SESSION_LOCK, () => tellSignOut(',
				to: '((run) => run())(() => tellSignOut('
			}
		]
	},
	'sign-out-takes-all': {
		what: '«Выход» takes the queue of the other subscriber too',
		by: 'two-subscribers',
		changes: [
			{
				file: 'db/repositories/session-row.ts',
				from: 'await linesRows(db, line)',
				to: 'await db.outbox.toArray()'
			}
		]
	},
	'sign-out-forgets-paid': {
		what: '«Выход» forgets what was paid and not credited',
		by: 'two-subscribers',
		changes: [
			{
				file: 'db/repositories/session-row.ts',
				from: '.filter((entry) => !isPaidInVain(entry))',
				to: ''
			}
		]
	},
	'whose-cookie': {
		what: 'nobody asks whose cookie it is',
		changes: [
			{ file: 'sync/drain.ts', from: 'this.#verified = whose.value === session.number;', to: 'this.#verified = true;' }
		]
	},
	'no-look-up': {
		what: 'no look-up after an unknown outcome',
		changes: [
			{
				file: 'sync/commands/steps.ts',
				from: 'return entry.outcomeUnknown ? findOrRepeat(step, entry, port) : firstSending(step, entry, port);',
				to: 'return firstSending(step, entry, port);'
			}
		]
	},
	'refusal-believed': {
		what: 'the refusal of a second sending is believed',
		changes: [
			{
				file: 'sync/commands/steps.ts',
				from: 'if (!isRefusal(failure)) return',
				to: 'if (isRefusal(failure)) return { end: "failed", failure, outcomeUnknown: false, sent: false }; if (!isRefusal(failure)) return'
			}
		]
	},
	'crash-forgotten': {
		what: 'a command found under way after a crash is taken for not sent',
		changes: [
			{
				file: 'sync/drain-plan.ts',
				from: "move(entry, 'recover', { outcomeUnknown: true,",
				to: "move(entry, 'recover', { outcomeUnknown: false,"
			}
		]
	},
	'500-clear': {
		what: 'a 500 is taken for a refusal at the door',
		changes: [
			{
				file: 'sync/retry-policy.ts',
				from: "|| (kind === 'server' && status !== 429)",
				to: "|| (kind === 'server' && status === undefined)"
			}
		]
	},
	'payment-forgotten': {
		what: 'the payment made is not kept',
		changes: [
			{
				file: 'sync/commands/steps.ts',
				from: 'await port.saveProgress({ ...before, [step.as]: id });',
				to: "if (step.as !== 'paymentId') await port.saveProgress({ ...before, [step.as]: id });"
			}
		]
	},
	'payment-not-carried': {
		what: '«confirm again» pays a second time',
		changes: [
			{
				file: 'sync/commands/top-up.ts',
				from: "({ command, progress: omit(progress, 'acknowledged') })",
				to: '({ command, progress: {} })'
			}
		]
	},
	'acknowledgement-forgotten': {
		what: 'the id of what was taken in is not kept',
		changes: [
			{
				file: 'sync/commands/steps.ts',
				from: 'await port.saveProgress({ ...before, acknowledged: id });',
				to: ''
			}
		]
	},
	'acknowledged-sent-again': {
		what: 'what was taken in is looked up, and sent again when it is not found',
		changes: [
			{
				file: 'sync/commands/steps.ts',
				from: 'if (acknowledged !== undefined) return',
				to: 'if (acknowledged === "never") return'
			}
		]
	},
	'look-up-trusted': {
		what: 'every operator is taken to find what is ours',
		changes: [
			{
				file: 'sync/commands/steps.ts',
				from: "if (pack.repeats === 'lookup') return true;",
				to: 'if (pack) return true;'
			}
		]
	},
	'header-trusted': {
		what: 'every operator is taken to honour the key',
		changes: [
			{ file: 'sync/commands/steps.ts', from: "port.pack.repeats === 'header'", to: "port.pack.repeats !== 'lookup'" }
		]
	},
	'uncertain-is-nothing': {
		what: 'a look-up that can not tell is taken for «nothing»',
		changes: [{ file: 'sync/commands/look-up.ts', from: "? 'cannot tell' :", to: "? 'nothing' :" }]
	},
	'no-waiting': {
		what: 'what is not found is sent again at once',
		changes: [
			{
				file: 'sync/drain.ts',
				from: 'hasWaited: unclearFor(sending, this.#now()) >= STRAGGLER_LIFE,',
				to: 'hasWaited: unclearFor(sending, this.#now()) >= STRAGGLER_LIFE * 0,'
			}
		]
	},
	'unknown-believed-refused': {
		what: 'an id that is not found is taken for a refusal',
		changes: [
			{
				file: 'sync/commands/steps.ts',
				from: 'if (!tellsNothing(answer.failure)) return',
				to: 'if (tellsNothing(answer.failure)) return { end: "failed", failure: { ...answer.failure, class: "rejected" }, outcomeUnknown: false, sent: false }; if (!tellsNothing(answer.failure)) return'
			}
		]
	},
	'waits-for': {
		what: 'what a command depends on is not waited for',
		changes: [
			{
				file: 'sync/drain-plan.ts',
				from: 'waitsFor(entry, before) !== undefined',
				to: 'waitsFor(entry, before) === entry'
			}
		]
	},
	'no-order': {
		what: 'a waiting command lets its line’s next ones past',
		changes: [{ file: 'domain/precedence.ts', from: '!hasSteppedAside(entry)', to: 'false' }]
	},
	'ended-unnoticed': {
		what: 'a session that ends under the drain is not noticed',
		changes: [
			{ file: 'sync/drain-plan.ts', from: 'end < 0 ? entries : entries.slice(0, end)', to: 'entries' },
			{ file: 'sync/drain.ts', from: 'this.#over ||= !(await withReconnect(db, () => isInForce(db, active)));', to: '' }
		]
	},
	'never-old': {
		what: 'no command is ever too old',
		changes: [
			{
				file: 'domain/outbox-machine.ts',
				from: 'return now >= entry.expiresAt',
				to: 'return now >= entry.expiresAt + 1e12'
			}
		]
	},
	'clock-back': {
		what: 'a clock set back makes no command old',
		changes: [{ file: 'domain/outbox-machine.ts', from: '|| isFromFuture(entry, now)', to: '' }]
	},
	'cancel-sent': {
		what: 'what may have been sent can be cancelled',
		changes: [
			{
				file: 'domain/outbox-machine.ts',
				from: 'TRANSITIONS.cancel[entry.state] !== undefined && isUntouched(entry)',
				to: 'TRANSITIONS.cancel[entry.state] !== undefined'
			}
		]
	},
	'new-price': {
		what: 'a changed price is taken without asking',
		changes: [
			{
				file: 'sync/drain.ts',
				from: "await this.#end(entry, 'ask-again', { ...DECIDED, failure, outcomeUnknown }, deliveryOf(command).refutes);",
				to: "await changeEntry(this.#deps.db, entry.key, (row) => ({ ...row, state: 'queued', command: { ...row.command, price: failure.price ?? row.command.price } }));"
			}
		]
	}
};

export function breaking(name: string | undefined): Plugin {
	const broken = name === undefined ? undefined : BREAKS[name];
	if (name !== undefined && broken === undefined) throw new Error(`No such break: ${name}`);
	return {
		name: 'breaking',
		enforce: 'pre',
		transform(code, id) {
			const changes = broken?.changes.filter(({ file }) => id.endsWith(`src/lib/${file}`)) ?? [];
			return changes.reduce((text, { file, from, to }) => {
				if (!text.includes(from)) throw new Error(`${file} has no «${from}» to break`);
				return text.replaceAll(from, to);
			}, code);
		}
	};
}
