import { plain } from '$lib/i18n/format/plain.fixture';
import { expect, it } from 'vitest';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { recordMoment, recordTime } from './record-time';

const { numberPlan, timeZone } = packOf({ number: '+79000000001' });
const at = (text: string) => Date.parse(`${text}+03:00`);
const format = createFormat({ locale: 'ru', timeZone, numberPlan, now: at('2026-11-22T15:00:00') });

it('the time of a record is said when there is one', () => {
	expect(recordTime(at('2026-11-19T14:05:00'), format)).toBe('14:05');
	expect(plain(recordMoment(at('2026-11-19T14:05:00'), format))).toBe('19 ноября, 14:05');
	expect(recordTime(at('2026-11-19T00:00:01'), format)).toBe('00:00');
});

it('a date alone has no time', () => {
	expect(recordTime(at('2026-11-19T00:00:00'), format)).toBeUndefined();
	expect(plain(recordMoment(at('2026-11-19T00:00:00'), format))).toBe('19 ноября');
});
