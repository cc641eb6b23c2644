import type { Habit, Said } from './habit';

const onList =
	(change: (answer: Said, records: unknown[]) => void) =>
	(answer: Said): void => {
		if (answer.status < 300 && Array.isArray(answer.body)) change(answer, answer.body);
	};

/** What a list comes in. */
export const envelopes: readonly Habit[] = [
	{
		name: 'items-envelope',
		does: 'Список лежит внутри объекта: {items: […]}.',
		say: onList((answer, items) => {
			answer.body = { items, total: Number(answer.headers.get('X-Total-Count') ?? items.length) };
		})
	},
	{
		name: 'one-as-object',
		does: 'Список из одной записи приходит самой записью.',
		say: onList((answer, records) => {
			if (records.length === 1) answer.body = records[0];
		})
	}
];
