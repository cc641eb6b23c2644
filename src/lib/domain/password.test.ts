import { expect, it } from 'vitest';
import { passwordStrength, unmetRules } from './password';

it('names every rule an empty password breaks, in the order shown', () => {
	expect(unmetRules('')).toEqual(['length', 'digit', 'symbol', 'capital']);
});

it.each([
	['Sea-2026', []],
	['Море-2026', []],
	['sea-2026', ['capital']],
	['Sea2026x', ['symbol']],
	['Sea-wave', ['digit']],
	['Se-2026', ['length']],
	['Sea 2026', ['symbol']],
	[`Aa1-${'x'.repeat(125)}`, ['length']]
])('%s breaks %j', (password, rules) => {
	expect(unmetRules(password)).toEqual(rules);
});

it('counts people’s characters, not code units', () => {
	expect(unmetRules('A1-😀😀😀😀')).toEqual(['length']);
});

it('calls a password strong only when it is long and varied', () => {
	expect(passwordStrength('Sea-2026')).toBe('good');
	expect(passwordStrength('Aaaaaaaaaa1-')).toBe('good');
	expect(passwordStrength('Sea-wave-2026')).toBe('strong');
	expect(passwordStrength('seawave2026')).toBe('weak');
});
