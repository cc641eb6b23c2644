import { expect, it } from 'vitest';
import { LONGEST_MESSAGE } from '$lib/domain/command';
import { bought, facts, NOW, records, taken, type Taken } from '$lib/domain/insights/history.fixture';
import { findSubscriptions } from '$lib/domain/insights/subscriptions';
import { LINE } from '$lib/domain/outbox.fixture';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { claimText } from './claim-text';

const { numberPlan } = packOf({ number: LINE });
const format = createFormat({ locale: 'ru', timeZone: 'Europe/Moscow', numberPlan, now: NOW });
const claims = (name: string, debits: readonly Taken[]) =>
	findSubscriptions(facts({ charges: records(name, debits) })).map((one) =>
		claimText(one, LINE, { format, currency: 'RUB', now: NOW }).replaceAll(/\s/g, ' ')
	);

it('says who, for what, when and how much, and has room for it', () => {
	const [text = ''] = claims('Гороскоп', taken(5_00, { days: 1 }, 40));
	expect(text).toContain('«Гороскоп»: 5 ₽ в день. 22 ноября: списано 5 ₽ 21 ноября: списано 5 ₽');
	expect(text).toContain('Раньше ещё 32 списания. Итого: 200 ₽. Прошу');
	expect(text.length).toBeLessThan(LONGEST_MESSAGE);
});

it('says no price of what has none', () => {
	const [text] = claims('SMS на номер 3116', bought([4, 19, 50_00], [17, 12, 30_00], [40, 21, 40_00]));
	expect(text).toContain('«SMS на номер 3116». 18 ноября: списано 50 ₽');
});
