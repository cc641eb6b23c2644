import { expect, it } from 'vitest';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { keepsCards, pageWays, transferName } from './page-ways';

const russia = packOf({ number: '+79000000001' });
const belarus = packOf({ number: '+375290000001' });
const { numberPlan, timeZone } = russia;
const format = createFormat({ locale: 'ru', timeZone, numberPlan, now: 0 });
const ways = (pack: typeof russia, offline = false, phone = false) => pageWays({ pack, format, offline, phone });

it('an operator has the ways that its pack names, and one with none has none', () => {
	const values = (pack: typeof russia) => ways(pack).map(({ value }) => value);
	expect([values(russia), values(belarus), values({ ...russia, id: 'nobody' })]).toEqual([
		['new-card', 'sbp'],
		['new-card'],
		[]
	]);
	expect([keepsCards(russia), keepsCards({ ...russia, lacks: ['tmf676'] })]).toEqual([true, false]);
	expect([transferName(russia, format), transferName(belarus, format)]).toEqual(['СБП', '']);
});

it('a way says where it leads, and that it needs a network when there is none', () => {
	expect(ways(russia)[1]?.hint).toBe('по QR-коду в приложении банка');
	expect(ways(russia, true, true)[1]?.hint).toBe('откроется приложение вашего банка; нужна сеть');
});
