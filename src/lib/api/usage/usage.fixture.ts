import type { DecodedUsage } from '../../domain/usage/decode';
import type { OperatorPack } from '../../operator/pack';
import type { UsageRules } from '../../operator/usage-rules';
import { usageDecoder } from './decoder';
import type { UsageLanguage } from './record-reader';

/** An operator's words, made up. */
export const RULES: UsageRules = {
	characteristics: {
		category: ['trafficType'],
		direction: ['direction'],
		party: ['otherParty', 'shortNumber'],
		service: ['serviceName'],
		zone: ['roamingZone']
	},
	amounts: [
		{ name: 'duration', unit: 's' },
		{ name: 'volume', unit: 'B' }
	],
	units: {
		s: { unit: 'second', size: 1 },
		min: { unit: 'second', size: 60 },
		B: { unit: 'byte', size: 1 }
	},
	categories: { home: 'call-home', tariffFee: 'tariff-fee', voice: 'call-home', data: 'internet' },
	otherCategory: 'one-off',
	directions: { outgoing: 'out', incoming: 'in' },
	prices: { step: 'step', freeUpTo: 'freeUpTo' }
};

/** What of a pack usage is read by. */
const PACK = {
	currency: 'RUB',
	timeZone: 'Europe/Moscow',
	dialect: { money: { currencies: { 643: 'RUB', '₽': 'RUB', rur: 'RUB' } } }
} as unknown as OperatorPack;

export const AT = '2026-11-21T18:05:00Z';

/** A call as the operator writes it: 65 seconds to somebody at home, 2.50. */
export function call(more: object = {}): object {
	return {
		id: 'usage-1',
		'@type': 'Usage',
		usageDate: AT,
		usageType: 'voice',
		status: 'rated',
		usageSpecification: { id: 'voice' },
		usageCharacteristic: said({ trafficType: 'home', direction: 'outgoing', otherParty: '+79000000002', duration: 65 }),
		ratedProductUsage: [rating(2.5)],
		...more
	};
}

export function said(values: Record<string, unknown>): object[] {
	return Object.entries(values).map(([name, value]) => ({ name, value }));
}

export function rating(value: unknown, unit: unknown = 'RUB', ratingDate: unknown = AT): object {
	return { ratingDate, taxIncludedRatingAmount: { unit, value } };
}

export function bytesOf(body: unknown): ArrayBuffer {
	return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)).buffer;
}

export function decode(body: unknown, language: Partial<UsageLanguage> = {}): DecodedUsage {
	const decoder = usageDecoder({ rules: RULES, pack: PACK, specifications: [], ...language });
	return decoder(bytesOf(body));
}
