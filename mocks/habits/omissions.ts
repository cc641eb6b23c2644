import type { Habit } from './habit';
import { eachObject, without } from './json';

/** Attributes that the standard lets be absent, and that some servers send empty instead. */
const OPTIONAL = ['note', 'relatedParty', 'attachment', 'productRelationship', 'bundledProductOffering', 'agreement'];
const EMPTY_TEXTS = ['description', 'href', 'validFor', '@schemaLocation'];

const absentAs = (names: readonly string[], value: unknown) => Object.fromEntries(names.map((name) => [name, value]));

const drop = (name: string, does: string, ...attributes: string[]): Habit => ({
	name,
	does,
	record: (record) => eachObject(record, (object) => without(object, ...attributes))
});

/** What is said beside the data, or left out of it. */
export const omissions: readonly Habit[] = [
	{
		name: 'nulls-for-missing',
		does: 'Вместо отсутствующих полей присылает null.',
		record: (record) => ({ ...absentAs([...OPTIONAL, ...EMPTY_TEXTS], null), ...record })
	},
	{
		name: 'empty-lists-for-missing',
		does: 'Вместо отсутствующих списков присылает пустые.',
		record: (record) => ({ ...absentAs(OPTIONAL, []), ...record })
	},
	{
		name: 'extra-fields',
		does: 'В каждом объекте есть поля, которых нет в стандарте.',
		record: (record) =>
			eachObject(record, (object) => ({ ...object, x_version: 3, x_audit: { by: 'batch', tags: ['a', 'b'] } }))
	},
	drop('no-type', 'Не присылает @type и @baseType.', '@type', '@baseType'),
	drop('no-href', 'Не присылает href.', 'href'),
	drop('no-referred-type', 'Не присылает @referredType.', '@referredType')
];
