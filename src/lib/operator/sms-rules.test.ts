import { describe, expect, it } from 'vitest';
import type { Fee, Finding, Reading } from '../domain/sms/finding';
import { dayFrom, isoDay } from '../domain/usage/day';
import { messageReaderOf } from './sms-rules';
import { mtsBy } from './packs/mts-by/pack';
import { mtsRu } from './packs/mts-ru/pack';
import { answers } from './samples/answers.fixture';
import { belarus } from './samples/belarus.fixture';
import { fraud } from './samples/fraud.fixture';
import { russia } from './samples/russia.fixture';
import type { Sample } from './samples/sample.fixture';
import { shapes } from './samples/shapes.fixture';
import { subscriptions } from './samples/subscriptions.fixture';

const today = dayFrom({ year: 2026, month: 11, date: 23 }) as number;
const readRu = messageReaderOf(mtsRu);
const readBy = messageReaderOf(mtsBy);
const russian = (text: string) =>
	readRu(text, { currency: mtsRu.currency, plan: mtsRu.numberPlan, line: '+79000000001', today });
const belarusian = (text: string) =>
	readBy(text, { currency: mtsBy.currency, plan: mtsBy.numberPlan, line: '+375290000001', today });

const until = (day: number | undefined) => (day === undefined ? [] : ['until', isoDay(day)]);
const fee = (money: Fee | undefined) =>
	money === undefined ? [] : ['fee', money.minor, ...(money.per === undefined ? [] : ['a', money.per])];

function found(one: Finding): string {
	const words = () => {
		switch (one.kind) {
			case 'balance':
			case 'payment':
				return [one.kind, one.amount.minor];
			case 'charge':
			case 'planned':
				return [one.kind, one.amount.minor, ...(one.on === undefined ? [] : ['on', isoDay(one.on)])];
			case 'low':
				return ['low', ...(one.amount ? [one.amount.minor] : [])];
			case 'unlimited':
				return ['unlimited', one.of];
			case 'remainder':
				return [one.of, one.remaining, ...(one.total === undefined ? [] : ['of', one.total]), ...until(one.until)];
			case 'promised':
				return ['promised', ...(one.amount ? [one.amount.minor] : []), ...fee(one.fee), ...until(one.until)];
			case 'password':
				return ['password', one.code];
			default:
				return [one.kind, one.name, ...fee(one.fee)];
		}
	};
	return words().join(' ');
}

function described({ findings, doubts, dangers, asOf, secret }: Reading): string[] {
	const clock = (minute: number) => new Date(minute * 60_000).toISOString().slice(11, 16);
	return [
		...findings.map(found),
		...doubts.map((doubt) => `doubt ${doubt}`),
		...dangers.map((danger) => `danger ${danger}`),
		...(secret ? ['secret'] : []),
		...(asOf ? [`as of ${isoDay(asOf.day)} ${clock(asOf.minute)}`] : [])
	].toSorted();
}

const SETS: readonly [string, (text: string) => Reading, readonly Sample[]][] = [
	['Russia', russian, russia],
	['shapes', russian, shapes],
	['answers', russian, answers],
	['Belarus', belarusian, belarus],
	['fraud', russian, fraud],
	['subscriptions', russian, subscriptions]
];

describe.each(SETS)('%s', (_, read, samples) => {
	it.each(samples)('%j', (text, understood) => {
		expect(described(read(text))).toEqual(understood.toSorted());
	});
});

it('reads every sample right: none is left unread, and none is taken for another value', () => {
	const silent = (words: readonly string[]) => words.every((one) => one.startsWith('doubt'));
	const rows = SETS.map(([name, read, samples]) => {
		const outcomes = samples.map(([text, understood]) => {
			const told = described(read(text));
			if (JSON.stringify(told) === JSON.stringify(understood.toSorted())) return 'right';
			return silent(told) ? 'unknown' : 'wrong';
		});
		const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
		const nothing = samples.filter(([, understood]) => silent(understood)).length;
		return [name, samples.length, nothing, count('right'), count('unknown'), count('wrong')] as const;
	});
	const head = ['texts', 'samples', 'of them nothing', 'right', 'unknown', 'wrong'];
	process.stdout.write(`${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`);
	expect(rows.map(([name, , , , unknown, wrong]) => [name, unknown, wrong])).toEqual(
		SETS.map(([name]) => [name, 0, 0])
	);
	expect(rows.reduce((sum, [, samples]) => sum + samples, 0)).toBeGreaterThanOrEqual(500);
	expect(rows.find(([name]) => name === 'answers')?.[2]).toBeGreaterThanOrEqual(40);
});

it('of a pack without rules nothing is read, and of nobody’s sites nothing is said', () => {
	const pack = { ...mtsRu, id: 'none' };
	const text = 'Баланс: 10 руб. https://nord.example/x';
	const circumstances = { currency: 'RUB', plan: pack.numberPlan, today };
	expect(messageReaderOf(pack)(text, circumstances)).toEqual({ findings: [], doubts: [], dangers: [] });
	expect(messageReaderOf(mtsRu)(text, circumstances).dangers).toEqual(['odd-link']);
});
