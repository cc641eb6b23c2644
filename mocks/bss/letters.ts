import { both } from './both';
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

const SENDER = both('Интернет-помощник', 'Internet Helper');

/** What everybody was written before the time of this operator began, newest last. */
const BEFORE: readonly { daysAgo: number; subject: string; text: string }[] = [
	{
		daysAgo: 40,
		subject: both('Добро пожаловать', 'Welcome'),
		text: both(
			'Здесь будут письма о вашем номере: об изменениях тарифа, работах на сети и безопасности.',
			'Letters about your number will be here: changes of the plan, network works and safety.'
		)
	},
	{
		daysAgo: 12,
		subject: both('Работы на сети', 'Network works'),
		text: both(
			'В ночь на среду с 2 до 5 часов в вашем районе возможны перерывы связи.\nКарта работ: https://mts.ru/works',
			'In the night to Wednesday, from 2 to 5, there may be interruptions in your area.\nMap of the works: https://mts.ru/works'
		)
	},
	{
		daysAgo: 3,
		subject: both('Изменение условий', 'A change of terms'),
		text: both(
			'С 1-го числа следующего месяца меняется плата за SMS сверх пакета. Подробности: mts.ru/news, раздел «Тарифы».',
			'From the 1st of next month the price of texts beyond the package changes. Details: mts.ru/news, section “Plans”.'
		)
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
