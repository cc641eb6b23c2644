import { expect, it } from 'vitest';
import type { DueDay, DueItem } from '$lib/domain/due';
import { lineId } from '$lib/domain/line';
import { rub } from '$lib/domain/orders/orders.fixture';
import { LINE } from '$lib/domain/outbox.fixture';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { dueFile } from './due-file';

const now = Date.parse('2026-11-29T20:00:00Z');
const line = lineId('7b1f0c8e-0000-4000-8000-000000000001');
const { numberPlan } = packOf({ number: LINE });
const fileIn = (timeZone: string, days: DueDay[]) =>
	dueFile(days, { line, madeAt: now }, createFormat({ locale: 'ru', timeZone, numberPlan, now })).replaceAll(
		'\r\n ',
		''
	);

const day = (at: string, items: DueItem[]): DueDay => {
	const taken = items.reduce((sum, { minor }) => sum - Math.min(0, minor), 0);
	return { at: Date.parse(at), sum: rub(taken), lacks: 501_80, items, left: -501_80 };
};
const charge = day('2026-12-13T21:30:00Z', [
	{ what: 'fee', name: 'Свой круг', minor: -650_00 },
	{ what: 'loan', name: '', minor: -199_00 },
	{ what: 'top-up', name: '', minor: 500_00 }
]);
const topUp = day('2026-12-10T09:00:00Z', [{ what: 'top-up', name: '', minor: 500_00 }]);

it('each day on which something is taken is an event of the day it is for the operator', () => {
	expect(fileIn('Europe/Moscow', [topUp, charge]).match(/DTSTART.+/g)).toEqual(['DTSTART;VALUE=DATE:20261214']);
	expect(fileIn('UTC', [charge])).toContain('DTSTART;VALUE=DATE:20261213');
});

it('says what is taken, and neither the number nor the balance nor what lacks', () => {
	const file = fileIn('Europe/Moscow', [charge]);
	expect(file).toMatch(/SUMMARY:За связь спишется 849\s₽\r\n/);
	expect(file).toMatch(/DESCRIPTION:Свой круг: 650\s₽\\nВернуть обещанный платёж: 199\s₽\r\n/);
	expect(file).not.toMatch(/9000|501/);
});

it('an event keeps its id when its sum changes, and no two days share one', () => {
	const ids = (days: DueDay[]) => fileIn('Europe/Moscow', days).match(/UID:.+/g);
	const dearer = day('2026-12-13T21:30:00Z', [{ what: 'fee', name: 'Свой круг', minor: -700_00 }]);
	const later = day('2026-12-20T09:00:00Z', [{ what: 'fee', name: 'Музыка', minor: -1_00 }]);
	expect(ids([dearer])).toEqual(ids([charge]));
	expect(new Set(ids([charge, later])).size).toBe(2);
});
