import { both } from '../both';
import { monthly, type Offering } from './offering';
import { CIRCLE, COVERS } from './rates-by';

export const BELARUS: Offering[] = [
	{
		id: 'by-circle',
		kind: 'tariff',
		name: both('Свой круг', 'Own Circle'),
		description: both(
			'Интернет и звонки по всей Беларуси, любимые номера бесплатно.',
			'Internet and calls all over Belarus, favourite numbers for free.'
		),
		lifecycle: 'active',
		updated: '2026-03-16T09:00:00Z',
		prices: [monthly('by-circle', 24_90)],
		rates: CIRCLE,
		conditions: [
			{ name: both('Интернет', 'Internet'), value: both('15 ГБ', '15 GB') },
			{ name: both('Звонки по Беларуси', 'Calls within Belarus'), value: both('400 минут', '400 minutes') },
			{ name: 'SMS', value: '100' },
			{ name: both('Любимые номера', 'Favourite numbers'), value: '3' }
		],
		packages: [
			{ id: 'data', name: both('Интернет', 'Internet'), usage: 'data', amount: 15_360, unit: 'MB', match: COVERS.data },
			{
				id: 'voice',
				name: both('Звонки по Беларуси', 'Calls within Belarus'),
				usage: 'voice',
				amount: 400,
				unit: 'min',
				match: COVERS.voice
			},
			{ id: 'sms', name: 'SMS', usage: 'sms', amount: 100, unit: 'message', match: COVERS.sms }
		]
	}
];
