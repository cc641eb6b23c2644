import type { Price } from '../bss/catalogue/offering';
import { toMoney } from './amounts';

/** What a price says in TMF620 (embedded in an offering) and in TMF637 alike. */
export const priceFields = ({ name, type, period, minor }: Price, currency: string) => ({
	name,
	priceType: type,
	...(period && { recurringChargePeriod: period }),
	price: { taxIncludedAmount: toMoney(minor, currency) }
});
