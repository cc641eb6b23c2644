import { expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { toProduct } from './product';

const context = { line: '+79000000001', pack: {} as OperatorPack } as const;
const product = { id: 'p', name: 'x', status: 'active', productSpecification: { id: 'option' } };

it('what callers hear is read slot by slot; what is no slot and no tone is left out', () => {
	const productCharacteristic = [
		{ name: 'tone', value: 'rain' },
		{ name: 'tone:+79000000002', value: 'waltz' },
		{ name: 'tone:nobody', value: 'waltz' },
		{ name: 'tone:1/09:00-18:00', value: true }
	];
	expect(toProduct({ ...product, productCharacteristic }, context)?.[0]?.tones).toEqual([
		{ slot: { for: 'everyone' }, tone: 'rain' },
		{ slot: { for: 'caller', number: '+79000000002' }, tone: 'waltz' }
	]);
	expect(toProduct(product, context)?.[0]).not.toHaveProperty('tones');
});
