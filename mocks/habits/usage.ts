import { type Habit, type Json, said } from './habit';
import { isObject, mapIn, objectsIn, without } from './json';

const ofUsage =
	(change: (record: Json) => Json): NonNullable<Habit['record']> =>
	(record, { resource }) =>
		resource === 'usage' ? change(record) : record;

const characteristic = (change: (one: Json) => Json): NonNullable<Habit['record']> =>
	ofUsage((record) => mapIn(record, 'usageCharacteristic', change));

/** Of a duration in seconds. */
const duration = (write: (seconds: number) => unknown): NonNullable<Habit['record']> =>
	characteristic((one) => (one['name'] === 'duration' ? { ...one, value: write(Number(one['value'])) } : one));

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (seconds: number): string =>
	[Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');

/** The measured value in a bigger unit, which stands beside it as a characteristic of its own. */
function inUnits(record: Json): Json {
	const all = objectsIn(record['usageCharacteristic']);
	const measured = (name: string, by: number) =>
		all.map((one) => (one['name'] === name ? { ...one, value: Number(one['value']) / by } : one));
	if (all.some(({ name }) => name === 'duration'))
		return { ...record, usageCharacteristic: [...measured('duration', 60), { name: 'unit', value: 'MIN' }] };
	if (all.some(({ name }) => name === 'volume'))
		return { ...record, usageCharacteristic: [...measured('volume', 1_024 ** 2), { name: 'unit', value: 'MB' }] };
	return record;
}

const isFree = (record: Json): boolean =>
	objectsIn(record['ratedProductUsage']).every(
		({ taxIncludedRatingAmount: sum }) => isObject(sum) && sum['value'] === 0
	);

const failing = (status: number): Habit => ({
	name: `usage-dictionary-${status}`,
	does: `Словарь расхода (usageSpecification) отвечает ${status}.`,
	instead: ({ resource }) =>
		resource === 'usageSpecification' ? said(status, { '@type': 'Error', code: 'DOWN', reason: 'Down' }) : undefined
});

/** How usage is told. */
export const usage: readonly Habit[] = [
	{
		name: 'usage-unit-beside',
		does: 'Длительность и объём — в единице, что стоит рядом: unit.',
		record: ofUsage(inUnits)
	},
	{
		name: 'usage-iso-duration',
		does: 'Длительность по ISO 8601: PT61S.',
		record: duration((seconds) => `PT${seconds}S`)
	},
	{ name: 'usage-clock-duration', does: 'Длительность часами: 00:01:01.', record: duration(clock) },
	{
		name: 'usage-free-unrated',
		does: 'Бесплатные звонки не оценены: нет ratedProductUsage.',
		record: ofUsage((record) => (isFree(record) ? without(record, 'ratedProductUsage') : record))
	},
	{
		name: 'usage-no-rating-date',
		does: 'Не говорит, когда расход оценён.',
		record: ofUsage((record) => mapIn(record, 'ratedProductUsage', (rating) => without(rating, 'ratingDate')))
	},
	{
		name: 'usage-tax-excluded',
		does: 'Стоимость расхода только без налога.',
		record: ofUsage((record) =>
			mapIn(record, 'ratedProductUsage', ({ taxIncludedRatingAmount, ...rest }) => ({
				...rest,
				taxExcludedRatingAmount: taxIncludedRatingAmount
			}))
		)
	},
	{
		name: 'usage-equal-ids',
		does: 'У каждой десятой записи расхода номер соседней.',
		list: (records, { resource }) =>
			resource === 'usage'
				? records.map((record, place) => (place % 10 === 1 ? { ...record, id: records[place - 1]?.['id'] } : record))
				: records
	},
	failing(404),
	failing(500)
];
