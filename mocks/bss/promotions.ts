import { DAY, type Instant } from '../../src/lib/domain/instant';

export interface Promotion {
	id: string;
	name: string;
	text: string;
	type: 'Discount' | 'Award' | 'News';
	from: Instant;
	until?: Instant;
	/** Offerings it is about. */
	offerings: string[];
}

/**
 * TMF671: what the operator tells everybody. The same for the whole life of a demo: beginnings and
 * ends are told from its start.
 */
export function createPromotions(start: Instant): ReadonlyMap<string, readonly Promotion[]> {
	const day = (days: number): Instant => start + days * DAY;
	return new Map([
		[
			'mts-ru',
			[
				{
					id: 'night-half',
					name: 'Ночной интернет за полцены',
					text: 'До конца акции «Ночной интернет» стоит вдвое меньше тем, кто подключит его впервые. Потом цена обычная.',
					type: 'Discount',
					from: day(-3),
					until: day(20),
					offerings: ['night-net']
				},
				{
					id: 'masts',
					name: 'Новые вышки в метро',
					text: 'Связь появилась ещё на двенадцати станциях и в тоннелях между ними. Ничего включать не нужно.',
					type: 'News',
					from: day(-10),
					offerings: []
				},
				{
					id: 'fraud',
					name: 'Звонят «из поддержки» и просят код?',
					text: 'Это мошенники: мы никогда не спрашиваем код из SMS. Положите трубку и никому его не называйте.',
					type: 'News',
					from: day(-40),
					offerings: []
				},
				{
					id: 'new-year',
					name: 'Новогодние гигабайты',
					text: 'В праздники 20 ГБ в подарок к каждому тарифу.',
					type: 'Award',
					from: day(30),
					until: day(50),
					offerings: []
				}
			]
		],
		[
			'mts-by',
			[
				{
					id: 'by-roaming-week',
					name: 'Неделя роуминга дешевле',
					text: 'В поездках по соседним странам интернет на неделю стоит на треть меньше.',
					type: 'Discount',
					from: day(-1),
					until: day(6),
					offerings: ['by-roaming']
				}
			]
		]
	]);
}
