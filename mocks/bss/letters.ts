import { DAY, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Line } from './line';

export interface Letter {
	id: string;
	line: Msisdn;
	at: Instant;
	subject: string;
	text: string;
	sender: string;
}

/** TMF681: what the operator writes to its subscribers. */
export interface Letters {
	send(line: Msisdn, letter: Pick<Letter, 'subject' | 'text'> & { sender?: string }): Letter;
	/** Oldest first. */
	of(line: Msisdn): Letter[];
}

const SENDER = 'Интернет-помощник';

/** What everybody was written before the time of this operator began, newest last. */
const BEFORE: readonly { daysAgo: number; subject: string; text: string }[] = [
	{
		daysAgo: 40,
		subject: 'Добро пожаловать',
		text: 'Здесь будут письма о вашем номере: об изменениях тарифа, работах на сети и безопасности.'
	},
	{
		daysAgo: 12,
		subject: 'Работы на сети',
		text: 'В ночь на среду с 2 до 5 часов в вашем районе возможны перерывы связи.\nКарта работ: https://mts.ru/works'
	},
	{
		daysAgo: 3,
		subject: 'Изменение условий',
		text: 'С 1-го числа следующего месяца меняется плата за SMS сверх пакета. Подробности: mts.ru/news, раздел «Тарифы».'
	}
];

/** `lines`: those that are not new. */
export function createLetters(on: { clock: Clock; ids: Ids; lines: readonly Line[] }): Letters {
	const began = on.clock.now();
	const sent: Letter[] = on.lines.flatMap(({ msisdn: line, account }) =>
		BEFORE.map(({ daysAgo, subject, text }, place) => ({
			...{ id: `letter-${account}-${place}`, line, at: began - daysAgo * DAY, subject, text, sender: SENDER }
		}))
	);
	return {
		send: (line, { subject, text, sender = SENDER }) => {
			const letter = { id: on.ids.next('letter'), line, at: on.clock.now(), subject, text, sender };
			sent.push(letter);
			return letter;
		},
		of: (line) => sent.filter((letter) => letter.line === line)
	};
}
