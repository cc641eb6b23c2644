import { SECOND } from '../../src/lib/domain/instant';
import { type Asked, type Habit, type Json, KEY_FIELDS, type Said } from './habit';
import { isObject, without } from './json';
import { bornAt } from './keys';

/** Changes the answer that says «taken»: 201 with the record that was made. */
const onTaken =
	(change: (answer: Said, record: Json, asked: Asked) => void) =>
	(answer: Said, asked: Asked): void => {
		const { method, resource } = asked;
		if (method === 'POST' && resource in KEY_FIELDS && answer.status === 201 && isObject(answer.body))
			change(answer, answer.body, asked);
	};

const placeOf = ({ path }: Asked, { id }: Json): string => `${path}/${String(id)}`;

const FINAL: readonly unknown[] = ['done', 'completed'];

/** The record with the word for «it is done» changed, where it stands for a command. */
function restate(record: Json, { resource }: Asked, word: string): Json {
	if (!(resource in KEY_FIELDS)) return record;
	const name = resource === 'productOrder' ? 'state' : 'status';
	return FINAL.includes(record[name]) ? { ...record, [name]: word } : record;
}

const doneIs = (name: string, word: string): Habit => ({
	name,
	does: `Выполненная команда у него «${word}».`,
	record: (record, asked) => restate(record, asked, word)
});

export const acknowledgement: readonly Habit[] = [
	{
		name: 'taken-no-body',
		does: 'На команду отвечает 201 без тела и не говорит, где запись.',
		say: onTaken((answer) => {
			answer.body = undefined;
		})
	},
	{
		name: 'taken-location',
		does: 'На команду отвечает 201 без тела; где запись, стоит в Location.',
		say: onTaken((answer, record, asked) => {
			answer.headers.set('Location', placeOf(asked, record));
			answer.body = undefined;
		})
	},
	{
		name: 'taken-id-only',
		does: 'На команду отвечает только номером и ссылкой.',
		say: onTaken((answer, record, asked) => {
			answer.body = { id: record['id'], href: placeOf(asked, record) };
		})
	},
	{
		name: 'taken-202',
		does: 'На команду отвечает 202 без состояния.',
		say: onTaken((answer, record) => {
			answer.status = 202;
			answer.body = without(record, 'status', 'state');
		})
	},
	doneIs('done-is-success', 'success'),
	doneIs('done-is-done', 'done'),
	doneIs('done-is-completed-capital', 'Completed'),
	doneIs('done-is-confirmed', 'confirmed'),
	doneIs('done-is-authorized', 'authorized'),
	{
		name: 'done-after-30s',
		does: 'Полминуты команда «pendingAuthorization», и только потом выполнена.',
		record: (record, asked) =>
			asked.now - bornAt(record) < 30 * SECOND ? restate(record, asked, 'pendingAuthorization') : record
	}
];
