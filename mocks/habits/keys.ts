import { MINUTE, SECOND, type Instant } from '../../src/lib/domain/instant';
import { type Asked, type Habit, isList, type Json, KEY_FIELDS, type Said, said } from './habit';
import { without } from './json';

const fieldOf = ({ resource }: Asked): string => KEY_FIELDS[resource] ?? '';

/** The key that a list is asked for; nothing for any other request. */
const wantedKey = (asked: Asked): string | null => (isList(asked) ? asked.query.get(fieldOf(asked)) : null);

const nothing = (): Said => {
	const answer = said(200, []);
	answer.headers.set('X-Total-Count', '0');
	return answer;
};

/** The record with its key changed; without it when there is nothing left. */
const rekey =
	(change: (key: string) => string | undefined) =>
	(record: Json, asked: Asked): Json => {
		const field = fieldOf(asked);
		const key = record[field];
		if (typeof key !== 'string') return record;
		const changed = change(key);
		return changed === undefined ? without(record, field) : { ...record, [field]: changed };
	};

const LONGEST_KEY = 30;
const DATES = ['paymentDate', 'requestedDate', 'orderDate', 'creationDate'] as const;

/** When a record of a command was made; long ago when it does not say. */
export function bornAt(record: Json): Instant {
	const date = DATES.map((name) => record[name]).find((value) => typeof value === 'string');
	return date === undefined ? 0 : Date.parse(date);
}

const young = (record: Json, { now, resource }: Asked, age: number): boolean =>
	resource in KEY_FIELDS && now - bornAt(record) < age;

export const keys: readonly Habit[] = [
	// The operator's own memory of keys asks whether this is on (bss/operator).
	{ name: 'key-ignored', does: 'Не смотрит на Idempotency-Key: повтор — новая команда.', breaks: ['header'] },
	{
		name: 'key-not-kept',
		does: 'Не хранит ключ команды: его нет в записях, и по нему ничего не найти.',
		breaks: ['lookup'],
		instead: (asked) => (wantedKey(asked) === null ? undefined : nothing()),
		record: rekey(() => undefined)
	},
	{
		name: 'key-upper-case',
		does: 'Хранит ключ большими буквами; ищет, не различая их.',
		record: rekey((key) => key.toUpperCase())
	},
	{
		name: 'key-cut',
		does: `Хранит первые ${LONGEST_KEY} знаков ключа; по целому ничего не находит.`,
		breaks: ['lookup'],
		instead: (asked) => ((wantedKey(asked)?.length ?? 0) > LONGEST_KEY ? nothing() : undefined),
		record: rekey((key) => key.slice(0, LONGEST_KEY))
	},
	{
		name: 'lookup-empty',
		does: 'На поиск по ключу всегда отвечает пустым списком.',
		breaks: ['lookup'],
		instead: (asked) => (wantedKey(asked) === null ? undefined : nothing())
	},
	{
		name: 'lookup-refused',
		does: 'На поиск по ключу отвечает отказом (400).',
		breaks: ['lookup'],
		instead: (asked) =>
			wantedKey(asked) === null
				? undefined
				: said(400, { '@type': 'Error', code: 'UNSUPPORTED_FILTER', reason: `Unsupported filter: ${fieldOf(asked)}` })
	},
	{
		name: 'lists-lag-60s',
		does: 'Новые записи появляются в списках через минуту.',
		hides: (record, asked) => isList(asked) && young(record, asked, MINUTE)
	},
	{
		name: 'by-id-404-20s',
		does: 'По номеру новая запись находится только через 20 секунд: до того 404.',
		hides: (record, asked) => asked.method === 'GET' && !isList(asked) && young(record, asked, 20 * SECOND)
	}
];
