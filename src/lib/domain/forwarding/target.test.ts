import { expect, it } from 'vitest';
import { conditionKey, conditionOf, FORWARDING_CONDITIONS } from './condition';
import { isOn } from './signal';
import { targetOf, targetValue, toSeconds } from './target';

it('a condition is told by the name of its characteristic, and nothing else is', () => {
	for (const condition of FORWARDING_CONDITIONS) expect(conditionOf(conditionKey(condition))).toBe(condition);
	for (const name of ['', 'forwarding', 'forwarding:', 'forwarding:never', 'tone', 'Forwarding:all'])
		expect(conditionOf(name)).toBeUndefined();
});

it.each([
	['+79000000002', { number: '+79000000002' }],
	['+79000000002/20', { number: '+79000000002', seconds: 20 }],
	['+79000000002/7', { number: '+79000000002' }],
	['+79000000002/', { number: '+79000000002' }],
	['+79000000002/20/5', undefined],
	['89000000002', undefined],
	['', undefined],
	['/20', undefined]
])('the value %s is the target %o', (value, target) => {
	expect(targetOf(value)).toEqual(target);
});

it('a target is written as it is read', () => {
	for (const value of ['+79000000002', '+79000000002/5', '+375290000001/30'])
		expect(targetValue(targetOf(value) ?? { number: '+0' })).toBe(value);
	expect([toSeconds(5), toSeconds(31), toSeconds(NaN)]).toEqual([5, undefined, undefined]);
});

it('the network tells what is on, and where it tells of `all` alone, of nothing else', () => {
	expect(isOn({ active: ['busy'] }, 'busy')).toBe(true);
	expect(isOn({ active: ['busy'] }, 'all')).toBe(false);
	expect(isOn({ active: ['all'], allOnly: true }, 'all')).toBe(true);
	expect(isOn({ active: ['all'], allOnly: true }, 'busy')).toBeUndefined();
	expect(isOn(undefined, 'all')).toBeUndefined();
});
