import type { Msisdn } from '../../src/lib/domain/msisdn';
import { packOf } from '../../src/lib/operator/packs';
import type { Session } from './open-sessions';
import type { Secrets } from './secrets';
import { SessionService, type Caller } from './session-service';

export const LINE: Msisdn = '+79000000001';
export const OTHER: Msisdn = '+375290000001';
export const STRANGER: Msisdn = '+79990000000';
export const PHONE: Caller = { client: 'a', device: 'Chrome, Android', host: 'help.example' };
export const LAPTOP: Caller = { client: 'b', device: 'Firefox, Linux', host: 'help.example' };
export const STRONG = 'Sea-2026';

/** A clock tests move, predictable secrets, an inbox to read. */
export function bench() {
	const clock = { at: Date.UTC(2026, 10, 22, 12), now: () => clock.at };
	let made = 0;
	const secrets: Secrets = {
		token: () => `token-${(made += 1)}`,
		id: () => `id-${(made += 1)}`,
		digits: (length) => String((made += 1)).padStart(length, '0')
	};
	const inbox: { to: Msisdn; text: string }[] = [];
	const lines: Msisdn[] = [LINE, OTHER];
	const sessions = new SessionService({
		clock,
		secrets,
		sendSms: (to, text) => inbox.push({ to, text }),
		packOfLine: (line) => (lines.includes(line) ? packOf({ number: line }) : undefined)
	});
	const lastCode = () => /#(\d+)/.exec(inbox.at(-1)?.text ?? '')?.[1] ?? '';
	const ask = (line: Msisdn = LINE, caller = PHONE) => {
		const answer = sessions.sendSmsPassword(line, caller);
		if (!answer.ok) throw new Error(answer.code);
		return { id: answer.value.issued.authenticationId, code: lastCode(), expiresAt: answer.value.issued.expiresAt };
	};
	const signIn = (caller = PHONE) => {
		const { id, code } = ask(LINE, caller);
		const answer = sessions.signInWithCode(id, code, caller);
		if (!answer.ok) throw new Error(answer.code);
		return answer.value;
	};
	/** As the app does: a code to the phone first. */
	const setPassword = (session: Session, next = STRONG, caller = PHONE) => {
		const sent = sessions.requestConfirmation(session, caller);
		if (!sent.ok) throw new Error(sent.code);
		const { authenticationId, code } = sent.value;
		return sessions.changePassword(session, { next, confirmation: { authenticationId, code } }, caller);
	};
	return { clock, inbox, sessions, ask, signIn, lastCode, setPassword };
}
