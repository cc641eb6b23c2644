import { firstLevelOnly } from '../http/list-rules';
import { type Asked, type Habit, isList, said } from './habit';

const CONTROLS: readonly string[] = ['fields', 'sort'];

const filtersOf = ({ query }: Asked): string[] => [...query.keys()].filter((name) => !CONTROLS.includes(name));

/** The query without some of its parameters. */
const drop =
	(which: (asked: Asked) => readonly string[]) =>
	(asked: Asked): void => {
		for (const name of which(asked)) asked.query.delete(name);
	};

export const queries: readonly Habit[] = [
	{
		name: 'unknown-filter-refused',
		does: 'Отказывает (400) на любой фильтр: знает только fields, sort, offset и limit.',
		breaks: ['lookup'],
		instead: (asked) => {
			const [unknown] = isList(asked) ? filtersOf(asked) : [];
			return unknown === undefined
				? undefined
				: said(400, { '@type': 'Error', code: 'UNKNOWN_FILTER', reason: `Unsupported filter: ${unknown}` });
		}
	},
	{ name: 'ignores-filters', does: 'Не понимает фильтров: отдаёт всё.', ask: drop(filtersOf) },
	{
		name: 'ignores-nested-filters',
		does: 'Понимает только фильтры по полям первого уровня.',
		ask: (asked) => {
			asked.query = firstLevelOnly(asked.query);
		}
	},
	{ name: 'ignores-sort', does: 'Не понимает sort.', ask: drop(() => ['sort']) },
	{ name: 'ignores-fields', does: 'Не понимает fields: записи приходят целиком.', ask: drop(() => ['fields']) },
	{
		name: 'reversed-order',
		does: 'Страница приходит задом наперёд.',
		list: (records) => records.toReversed()
	},
	{
		name: 'empty-is-204',
		does: 'Пустой список — это 204 без тела.',
		say: (answer) => {
			if (answer.status === 200 && Array.isArray(answer.body) && answer.body.length === 0)
				Object.assign(answer, { status: 204, body: undefined });
		}
	},
	{
		name: 'empty-is-404',
		does: 'Пустой список — это 404.',
		say: (answer) => {
			if (answer.status === 200 && Array.isArray(answer.body) && answer.body.length === 0)
				Object.assign(answer, { status: 404, body: { '@type': 'Error', code: 'NOT_FOUND', reason: 'Nothing found' } });
		}
	}
];
