import { monthly, type Offering } from './offering';
import { CIRCLE, COVERS } from './rates-by';

export const BELARUS: Offering[] = [
	{
		id: 'by-circle',
		kind: 'tariff',
		name: 'Свой круг',
		description: 'Интернет и звонки по всей Беларуси, любимые номера бесплатно.',
		lifecycle: 'active',
		updated: '2026-03-16T09:00:00Z',
		prices: [monthly('by-circle', 24_90)],
		rates: CIRCLE,
		conditions: [
			{ name: 'Интернет', value: '15 ГБ' },
			{ name: 'Звонки по Беларуси', value: '400 минут' },
			{ name: 'SMS', value: '100' },
			{ name: 'Любимые номера', value: '3' }
		],
		packages: [
			{ id: 'data', name: 'Интернет', usage: 'data', amount: 15_360, unit: 'MB', match: COVERS.data },
			{ id: 'voice', name: 'Звонки по Беларуси', usage: 'voice', amount: 400, unit: 'min', match: COVERS.voice },
			{ id: 'sms', name: 'SMS', usage: 'sms', amount: 100, unit: 'message', match: COVERS.sms }
		]
	}
];
