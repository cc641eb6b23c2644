import * as v from 'valibot';
import type { UsageSpecification } from '../../domain/usage/decode';
import { id, maybe, present, read, text } from '../mappers/fields';

const specification = v.object({
	id,
	name: text,
	specCharacteristic: v.array(
		v.object({
			name: v.string(),
			characteristicValueSpecification: maybe(v.array(v.object({ unitOfMeasure: maybe(v.string()) })))
		})
	)
});

/** TMF635 `usageSpecification`. */
export function toSpecification(record: unknown): UsageSpecification[] | undefined {
	const dto = read(specification, record);
	if (dto === undefined) return undefined;
	const characteristics = dto.specCharacteristic.map(({ name, characteristicValueSpecification: values }) => ({
		name,
		...present({ unit: values?.find(({ unitOfMeasure }) => unitOfMeasure !== undefined)?.unitOfMeasure })
	}));
	return [{ id: dto.id, name: dto.name, characteristics }];
}
