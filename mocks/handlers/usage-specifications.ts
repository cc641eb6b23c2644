import type { components } from '../../src/lib/api/generated/tmf635';

type Schemas = components['schemas'];

export type SpecificationId = 'voice' | 'message' | 'data' | 'content' | 'fee';

const text = (name: string, description: string, values: string[] = []): Schemas['CharacteristicSpecification'] => ({
	name,
	description,
	valueType: 'string',
	...(values.length > 0 && { characteristicValueSpecification: values.map((value) => ({ value })) })
});

const measure = (name: string, description: string, unitOfMeasure: string): Schemas['CharacteristicSpecification'] => ({
	name,
	description,
	valueType: 'number',
	characteristicValueSpecification: [{ unitOfMeasure }]
});

const direction = text('direction', 'Кто начал', ['outgoing', 'incoming']);
const party = text('otherParty', 'Другой номер или имя отправителя');
const service = text('serviceName', 'Услуга');
const zone = text('roamingZone', 'Где, если не дома');

function specification(
	id: SpecificationId,
	name: string,
	traffic: string[],
	more: Schemas['CharacteristicSpecification'][]
): Schemas['UsageSpecification'] {
	return {
		id,
		'@type': 'UsageSpecification',
		name,
		lifecycleStatus: 'active',
		lastUpdate: '2026-01-12T09:00:00Z',
		specCharacteristic: [text('trafficType', 'Вид', traffic), ...more]
	};
}

/** What the operator tells of its kinds of usage. */
export const SPECIFICATIONS: readonly Schemas['UsageSpecification'][] = [
	specification(
		'voice',
		'Звонок',
		['home', 'longDistance', 'international', 'roaming'],
		[direction, party, zone, measure('duration', 'Длительность', 's')]
	),
	specification(
		'message',
		'SMS',
		['sms', 'roaming'],
		[direction, party, zone, measure('messageCount', 'Частей', 'message')]
	),
	specification('data', 'Интернет', ['data', 'roaming'], [service, zone, measure('volume', 'Объём', 'B')]),
	specification('content', 'Подписки и контент', ['content'], [service]),
	specification('fee', 'Платы и разовые списания', ['tariffFee', 'oneTimeFee'], [service])
];
