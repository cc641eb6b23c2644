import { expect, it } from 'vitest';
import { isToneSlot, slotOf, type ToneSlot } from './slot';
import { slotKey } from './slot-key';

const WORK: ToneSlot = { for: 'hours', days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00' };

it.each<[string, ToneSlot]>([
	['tone', { for: 'everyone' }],
	['tone:+79000000002', { for: 'caller', number: '+79000000002' }],
	['tone:12345/09:00-18:00', WORK],
	['tone:7/22:30-07:00', { for: 'hours', days: [7], from: '22:30', until: '07:00' }]
])('%s is written and read back', (key, slot) => {
	expect(slotKey(slot)).toBe(key);
	expect(slotOf(key)).toEqual(slot);
	expect(isToneSlot(slot)).toBe(true);
});

it('the same days in another order are the same slot', () => {
	expect(slotKey({ ...WORK, days: [5, 4, 3, 2, 1] } as ToneSlot)).toBe(slotKey(WORK));
});

it.each([
	'nextChargeDate',
	'tones',
	'tone:',
	'tone:5',
	'tone:/09:00-18:00',
	'tone:21/09:00-18:00',
	'tone:8/09:00-18:00',
	'tone:1/24:00-18:00',
	'tone:1/09:00-18:60',
	'tone:1/9:00-18:00'
])('%s is no slot', (key) => {
	expect(slotOf(key)).toBeUndefined();
});

it.each<unknown>([
	undefined,
	null,
	'tone',
	{},
	{ for: 'nobody' },
	{ for: 'caller' },
	{ for: 'caller', number: '8900' },
	{ for: 'hours' },
	{ for: 'hours', days: [1] },
	{ for: 'hours', days: [1], from: '09:00' },
	{ for: 'hours', days: 1, from: '09:00', until: '10:00' },
	{ for: 'hours', days: [1], from: 9, until: '10:00' },
	{ for: 'hours', days: [1], from: '09:00', until: 10 },
	{ for: 'hours', days: [], from: '09:00', until: '10:00' },
	{ for: 'hours', days: [9], from: '09:00', until: '10:00' }
])('%j was not written by this version', (value) => {
	expect(isToneSlot(value)).toBe(false);
});
