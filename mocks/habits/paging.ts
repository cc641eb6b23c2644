import { type Asked, type Habit, isList, KEY_FIELDS, type Said, said } from './habit';
import { olderRecords } from './older-records';

const cap =
	(most: number) =>
	(asked: Asked): void => {
		asked.limit = Math.min(asked.limit ?? most, most);
	};

const isPage = (answer: Said, asked: Asked): answer is Said & { body: unknown[] } =>
	isList(asked) && answer.status === 200 && Array.isArray(answer.body);

/** Changes what is said of a page of a list; `total` is how many records there are. */
const ofPage =
	(change: (page: Said, asked: Asked, count: number, total: number) => void) =>
	(answer: Said, asked: Asked): void => {
		if (isPage(answer, asked))
			change(answer, asked, answer.body.length, Number(answer.headers.get('X-Total-Count') ?? answer.body.length));
	};

const withoutCounts = ofPage(({ headers }) => {
	headers.delete('X-Total-Count');
	headers.delete('X-Result-Count');
});

export const paging: readonly Habit[] = [
	{
		name: 'older-5200',
		does: 'В списках, где ищут команды, перед ними 5 200 старых записей, и фильтры не действуют.',
		breaks: ['lookup'],
		ask: (asked) => {
			if (!isList(asked) || !(asked.resource in KEY_FIELDS)) return;
			asked.query = new URLSearchParams();
			asked.older = olderRecords(asked.resource, 5_200);
		}
	},
	{
		name: 'older-30',
		does: 'В списках, где ищут команды, перед ними 30 старых записей, и фильтры не действуют.',
		ask: (asked) => {
			if (!isList(asked) || !(asked.resource in KEY_FIELDS)) return;
			asked.query = new URLSearchParams();
			asked.older = olderRecords(asked.resource, 30);
		}
	},
	{ name: 'cap-10', does: 'Отдаёт не больше 10 записей за раз и говорит, сколько их всего.', ask: cap(10) },
	{
		name: 'cap-10-no-total',
		does: 'Отдаёт не больше 10 записей за раз и не говорит, сколько их всего.',
		ask: cap(10),
		say: withoutCounts
	},
	{
		name: 'cap-20-no-total',
		does: 'Отдаёт не больше 20 записей за раз и не говорит, сколько их всего.',
		ask: cap(20),
		say: withoutCounts
	},
	{ name: 'no-total', does: 'Не говорит, сколько записей всего.', say: withoutCounts },
	{
		name: 'link-next',
		does: 'Отдаёт по 20 записей: 206 и Link rel="next", пока есть ещё; сколько всего, не говорит.',
		ask: cap(20),
		say: ofPage((page, asked, count, total) => {
			const next = asked.offset + count;
			if (next < total) {
				page.status = 206;
				page.headers.set('Link', `<${asked.path}?offset=${next}&limit=${asked.limit ?? count}>; rel="next"`);
			}
			page.headers.delete('X-Total-Count');
		})
	},
	{
		name: 'content-range',
		does: 'Отдаёт по 20 записей: 206 и Content-Range вместо X-Total-Count.',
		ask: cap(20),
		say: ofPage((page, { offset }, count, total) => {
			if (count < total) page.status = 206;
			page.headers.set('Content-Range', `items ${offset}-${offset + count - 1}/${total}`);
			page.headers.delete('X-Total-Count');
		})
	},
	{
		name: 'total-of-page',
		does: 'Отдаёт по 10 записей, и в X-Total-Count — сколько их на этой странице.',
		ask: cap(10),
		say: ofPage(({ headers }, _, count) => headers.set('X-Total-Count', String(count)))
	},
	{
		name: 'limit-over-100-refused',
		does: 'Отказывает (400), когда limit больше 100.',
		instead: ({ limit = 0 }) =>
			limit > 100
				? said(400, { '@type': 'Error', code: 'INVALID_QUERY', reason: 'limit must be less than or equal to 100' })
				: undefined
	},
	{
		name: 'ignores-offset',
		does: 'Не понимает offset: каждый раз первая страница.',
		ask: (asked) => {
			asked.offset = 0;
		}
	},
	{
		name: 'ignores-limit',
		does: 'Не понимает limit: отдаёт столько, сколько хочет.',
		ask: (asked) => {
			asked.limit = undefined;
		}
	}
];
