import { both } from './both';
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
					name: both('Ночной интернет за полцены', 'Night Internet at half the price'),
					text: both(
						'До конца акции «Ночной интернет» стоит вдвое меньше тем, кто подключит его впервые. Потом цена обычная.',
						'Until the end of the offer “Night Internet” costs half as much for those who add it for the first time. Then the usual price.'
					),
					type: 'Discount',
					from: day(-3),
					until: day(20),
					offerings: ['night-net']
				},
				{
					id: 'masts',
					name: both('Новые вышки в метро', 'New masts in the metro'),
					text: both(
						'Связь появилась ещё на двенадцати станциях и в тоннелях между ними. Ничего включать не нужно.',
						'Twelve more stations and the tunnels between them are covered now. There is nothing to switch on.'
					),
					type: 'News',
					from: day(-10),
					offerings: []
				},
				{
					id: 'fraud',
					name: both('Звонят «из поддержки» и просят код?', 'A call “from support” asks for a code?'),
					text: both(
						'Это мошенники: мы никогда не спрашиваем код из SMS. Положите трубку и никому его не называйте.',
						'These are fraudsters: we never ask for a code from a text. Hang up and tell it to nobody.'
					),
					type: 'News',
					from: day(-40),
					offerings: []
				},
				{
					id: 'new-year',
					name: both('Новогодние гигабайты', 'New Year gigabytes'),
					text: both(
						'В праздники 20 ГБ в подарок к каждому тарифу.',
						'20 GB as a gift with every plan over the holidays.'
					),
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
					name: both('Неделя роуминга дешевле', 'A week of cheaper roaming'),
					text: both(
						'В поездках по соседним странам интернет на неделю стоит на треть меньше.',
						'On trips to neighbouring countries the internet costs a third less for a week.'
					),
					type: 'Discount',
					from: day(-1),
					until: day(6),
					offerings: ['by-roaming']
				}
			]
		]
	]);
}
