import { describe, expect, it } from 'vitest';
import type { Fee, Finding, Reading } from '../domain/sms/finding';
import { dayFrom, isoDay } from '../domain/usage/day';
import { messageReaderOf } from './sms-rules';
import { mtsBy } from './packs/mts-by/pack';
import { mtsRu } from './packs/mts-ru/pack';
import { belarus } from './samples/belarus.fixture';
import { fraud } from './samples/fraud.fixture';
import { russia } from './samples/russia.fixture';
import type { Sample } from './samples/sample.fixture';
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

function described({ findings, doubts, dangers, asOf }: Reading): string[] {
	const clock = (minute: number) => new Date(minute * 60_000).toISOString().slice(11, 16);
	return [
		...findings.map(found),
		...doubts.map((doubt) => `doubt ${doubt}`),
		...dangers.map((danger) => `danger ${danger}`),
		...(asOf ? [`as of ${isoDay(asOf.day)} ${clock(asOf.minute)}`] : [])
	].toSorted();
}

const SETS: readonly [string, (text: string) => Reading, readonly Sample[]][] = [
	['Russia', russian, russia],
	['Belarus', belarusian, belarus],
	['fraud', russian, fraud],
	['subscriptions', russian, subscriptions]
];

describe.each(SETS)('%s', (_, read, samples) => {
	it.each(samples)('%j', (text, understood) => {
		expect(described(read(text))).toEqual(understood.toSorted());
	});
});

it('never takes a value for another one', () => {
	const rows = SETS.map(([name, read, samples]) => {
		const right = samples.filter(([text, understood]) => {
			return JSON.stringify(described(read(text))) === JSON.stringify(understood.toSorted());
		});
		const silent = (understood: readonly string[]) => understood.every((words) => words.startsWith('doubt'));
		const refused = right.filter(([, understood]) => silent(understood)).length;
		return {
			name,
			samples: samples.length,
			recognised: right.length - refused,
			refused,
			wrong: samples.length - right.length
		};
	});
	const lines = rows.map((row) => Object.values(row).join('\t'));
	process.stdout.write(`${['texts', 'samples', 'recognised', 'refused', 'wrong'].join('\t')}\n${lines.join('\n')}\n`);
	expect(rows.map(({ wrong }) => wrong)).toEqual(SETS.map(() => 0));
	expect(rows.reduce((sum, { samples }) => sum + samples, 0)).toBeGreaterThanOrEqual(120);
});

it('of a pack without rules nothing is read, and of nobody’s sites nothing is said', () => {
	const pack = { ...mtsRu, id: 'none' };
	const text = 'Баланс: 10 руб. https://nord.example/x';
	const circumstances = { currency: 'RUB', plan: pack.numberPlan, today };
	expect(messageReaderOf(pack)(text, circumstances)).toEqual({ findings: [], doubts: [], dangers: [] });
	expect(messageReaderOf(mtsRu)(text, circumstances).dangers).toEqual(['odd-link']);
});
