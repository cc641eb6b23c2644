import { both } from './both';
import { SECOND, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Line } from './line';
import { Refusal } from './refusal';

export interface ChatMessage {
	id: string;
	line: Msisdn;
	from: 'subscriber' | 'agent';
	text: string;
	/** Of a message, the key it came under; of an answer, what it is to. */
	reason: string;
	/** When it was written, by the device's clock. */
	writtenAt: Instant;
	/** When it came, or was answered, by the operator's. */
	at: Instant;
}

/** TMF683: what subscribers say to support and what support says back. */
export interface Chat {
	/** Throws a Refusal. */
	say(line: Line, said: Pick<ChatMessage, 'text' | 'reason' | 'writtenAt'>): ChatMessage;
	/** Oldest first, with the answers given by now. */
	of(line: Msisdn): ChatMessage[];
}

/** How long the agent reads and types: messages that come closer to each other get one answer. */
export const ANSWERS_AFTER = 20 * SECOND;

const LONGEST = 1_000;

/** The first that fits what has been said. */
const ANSWERS: readonly [about: RegExp, answer: string][] = [
	[
		/интернет|сеть|связь|internet/iu,
		both(
			'Проверили: в вашем районе сеть работает. Выключите и включите режим полёта.',
			'We checked: the network works in your area. Switch flight mode on and off.'
		)
	],
	[
		/баланс|деньг|списал|счёт|balance/iu,
		both(
			'Списания видны в разделе «Расходы». Напишите день и сумму — разберёмся.',
			'Charges can be seen in “Spending”. Write the day and the amount, and we will look into it.'
		)
	],
	[
		/тариф|услуг|tariff/iu,
		both(
			'Сравнить тарифы можно в разделе «Тариф»: там видно, что станет дороже и дешевле.',
			'Plans can be compared in “Plan”: it shows what gets more and less expensive.'
		)
	]
];
const ANY = both(
	'Спасибо, что написали. Передали специалисту, он ответит в этом чате.',
	'Thank you for writing. A specialist has it now and will answer in this chat.'
);

export function createChat({ clock, ids }: { clock: Clock; ids: Ids }): Chat {
	const said: ChatMessage[] = [];

	/**
	 * The answer to the last of messages that came one soon after another; none while more may
	 * come.
	 */
	function answerTo(message: ChatMessage, next: ChatMessage | undefined): ChatMessage[] {
		const at = message.at + ANSWERS_AFTER;
		if (at > clock.now() || (next && next.at < at)) return [];
		const { id, line, text } = message;
		const answer = ANSWERS.find(([about]) => about.test(text))?.[1] ?? ANY;
		return [{ id: `${id}-answer`, line, from: 'agent', text: answer, reason: id, writtenAt: at, at }];
	}

	return {
		say: ({ msisdn }, { text, reason, writtenAt }) => {
			if (text.trim() === '') throw new Refusal(422, 'MESSAGE_EMPTY', both('Сообщение пустое', 'The message is empty'));
			if (text.length > LONGEST)
				throw new Refusal(422, 'MESSAGE_TOO_LONG', both('Сообщение слишком длинное', 'The message is too long'));
			const id = ids.next('message');
			const message: ChatMessage = { id, line: msisdn, from: 'subscriber', text, reason, writtenAt, at: clock.now() };
			said.push(message);
			return message;
		},
		of: (line) => {
			const own = said.filter((message) => message.line === line);
			return own.flatMap((message, place) => [message, ...answerTo(message, own[place + 1])]);
		}
	};
}
