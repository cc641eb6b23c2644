/** Two tariffs side by side in words: every verdict is said, none is left to colour. */
import type { ComparedFee, Comparison } from '$lib/domain/tariff/compare';
import type { ComparedPackage, Included } from '$lib/domain/tariff/packages';
import type { ComparedRate } from '$lib/domain/tariff/rates';
import type { Verdict } from '$lib/domain/tariff/verdict';
import type { Rate } from '$lib/domain/rating/tariff-plan';
import type { AllowanceUnit } from '$lib/domain/subscriber';
import type { Unit } from '$lib/domain/usage/record';
import type { Format } from '$lib/i18n/format';
import { ratePrice } from '$lib/i18n/format/rate';
import { m } from '$lib/i18n/paraglide/messages.js';

export interface RowText {
	label: string;
	mine: string;
	other: string;
	verdict: Verdict;
	/** «Лучше: дешевле на 300 ₽ в месяц». */
	says: string;
}

interface FeeText extends RowText {
	/** By itself, with no verdict: a lower fee is not yet a tariff that costs this person less. */
	alone: string;
}

export interface ComparisonText {
	fee: FeeText;
	packages: RowText[];
	rates: RowText[];
}

export function comparisonText({ fee, usage }: Comparison, currency: string, format: Format): ComparisonText {
	return {
		fee: feeRow(fee, format),
		packages: usage?.packages.map((row) => packageRow(row, format)) ?? [],
		rates: usage?.rates.map((row) => rateRow(row, currency, format)) ?? []
	};
}

/**
 * What the other is better or worse in besides the fee: packages and usual prices; what is left is
 * in the table.
 */
export function inShort({ usage }: Comparison): Record<'better' | 'worse', string[]> {
	const rows = [
		...(usage?.packages.map((row) => ({ label: packageLabel(row), verdict: row.verdict })) ?? []),
		...(usage?.rates.flatMap((row) =>
			row.topic === undefined ? [] : [{ label: rateLabel(row), verdict: row.verdict }]
		) ?? [])
	];
	const labels = (wanted: Verdict) => rows.filter(({ verdict }) => verdict === wanted).map(({ label }) => label);
	return { better: labels('better'), worse: labels('worse') };
}

/** What is in the other one's fee: «5 ГБ», «1 500 минут». Two of one unit say what each is for. */
export function includedTexts({ usage }: Comparison, format: Format): string[] {
	const rows = usage?.packages.filter(({ other }) => other.kind === 'amount' || other.kind === 'unlimited') ?? [];
	return rows.map((row) => {
		const { other, unit } = row;
		const label = packageLabel(row);
		if (other.kind !== 'amount') return `${label}: ${m.tariff_unlimited()}`;
		const amount = format.amount(other.amount, UNIT[unit]);
		return rows.filter((one) => one.unit === unit).length > 1 ? `${label}: ${amount}` : amount;
	});
}

function feeRow(compared: ComparedFee, format: Format): FeeText {
	const side = (fee: ComparedFee['mine']) => {
		if (fee === undefined) return m.tariff_not_told();
		return fee.price.minor === 0 ? m.tariff_fee_none() : format.price({ kind: 'recurring', ...fee });
	};
	const { more, estimated, verdict } = compared;
	const sum = more && format.money({ ...more, minor: Math.abs(more.minor) });
	const cheaper = estimated ? m.tariff_cheaper_about : m.tariff_cheaper;
	const dearer = estimated ? m.tariff_dearer_about : m.tariff_dearer;
	const how = sum === undefined ? undefined : verdict === 'better' ? cheaper({ sum }) : dearer({ sum });
	const says = verdict === 'same' ? m.tariff_fee_same() : said(verdict, how);
	return {
		label: m.tariff_fee(),
		mine: side(compared.mine),
		other: side(compared.other),
		verdict,
		says,
		alone: how === undefined || verdict === 'same' ? says : m.tariff_fee_alone({ how })
	};
}

const UNIT: Readonly<Record<Unit, AllowanceUnit>> = { second: 'second', byte: 'byte', piece: 'message' };
const PACKAGE: Readonly<Record<Unit, () => string>> = {
	second: m.tariff_package_voice,
	byte: m.tariff_package_data,
	piece: m.tariff_package_sms
};

function packageLabel({ name, unit }: ComparedPackage): string {
	return name ?? PACKAGE[unit]();
}

function packageRow(row: ComparedPackage, format: Format): RowText {
	const { mine, other, unit, verdict } = row;
	const amount = (value: number) => format.amount(value, UNIT[unit]);
	const side = (included: Included): string => {
		switch (included.kind) {
			case 'amount':
				return amount(included.amount);
			case 'unlimited':
				return m.tariff_unlimited();
			case 'shared':
				return m.tariff_shared();
			case 'none':
				return m.tariff_not_included();
		}
	};
	return {
		label: packageLabel(row),
		mine: side(mine),
		other: side(other),
		verdict,
		says:
			mine.kind === 'amount' && other.kind === 'amount' ? weighed(other.amount - mine.amount) : said(verdict, change())
	};

	function weighed(more: number): string {
		if (verdict === 'unlike') return m.tariff_other_period();
		const by = { amount: amount(Math.abs(more)) };
		return said(verdict, more > 0 ? m.tariff_more_by(by) : m.tariff_less_by(by));
	}

	function change(): string {
		if (other.kind === 'unlimited') return m.tariff_unlimited();
		if (other.kind === 'none') return m.tariff_not_included_any_more();
		return mine.kind === 'unlimited' ? m.tariff_limited() : m.tariff_included_now();
	}
}

const TOPIC = {
	home: m.tariff_topic_home,
	far: m.tariff_topic_far,
	sms: m.tariff_topic_sms,
	internet: m.tariff_topic_internet
} as const;

function rateLabel({ topic, name }: ComparedRate): string {
	return topic === undefined ? (name ?? m.tariff_topic_other()) : TOPIC[topic]();
}

function rateRow(row: ComparedRate, currency: string, format: Format): RowText {
	const side = (rate: Rate | undefined): string => {
		if (rate === undefined) return m.tariff_not_told();
		const price = rate.price.minor === 0 ? m.tariff_free() : ratePrice(rate, currency, format);
		if (!rate.connection) return price;
		return m.tariff_connection({ price, sum: format.money({ minor: rate.connection, currency }) });
	};
	const how = row.verdict === 'better' ? m.tariff_price_cheaper() : m.tariff_price_dearer();
	return {
		label: rateLabel(row),
		mine: side(row.mine),
		other: side(row.other),
		verdict: row.verdict,
		says: said(row.verdict, how)
	};
}

function said(verdict: Verdict, how: string | undefined): string {
	switch (verdict) {
		case 'same':
			return m.tariff_same();
		case 'unlike':
			return m.tariff_not_weighed();
		case 'better':
		case 'worse': {
			const word = verdict === 'better' ? m.tariff_better() : m.tariff_worse();
			return how === undefined ? word : `${word}: ${how}`;
		}
	}
}
