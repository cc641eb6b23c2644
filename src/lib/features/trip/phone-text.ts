import { formatMsisdn, isMsisdn } from '$lib/domain/msisdn';
import type { NumberPlan } from '$lib/domain/number-plan';

/** «+7 495 766-01-66». */
export const phoneText = (number: string, plan: NumberPlan): string =>
	isMsisdn(number) ? formatMsisdn(number, plan) : number;
