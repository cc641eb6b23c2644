import type { Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { inLanguage } from './both';
import type { Clock } from './clock';

interface Sms {
	at: Instant;
	to: Msisdn;
	text: string;
}

/** Every SMS the operator has sent, oldest first: the phone of everybody at once. */
export interface SmsInbox {
	send(to: Msisdn, text: string): void;
	to(line: string): Sms[];
	all(): Sms[];
}

export function createSmsInbox(clock: Clock): SmsInbox {
	const sent: Sms[] = [];
	return {
		send: (to, text) => {
			sent.push({ at: clock.now(), to, text: inLanguage(text, 'ru') });
		},
		to: (line) => sent.filter((sms) => sms.to === line),
		all: () => [...sent]
	};
}
