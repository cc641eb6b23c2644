import { isMsisdn } from '../domain/msisdn';
import type { MessageRules } from '../domain/sms/rules';
import { contrast } from './contrast';
import { isCode } from './dial';
import { extrasPart } from './extras';
import { messageFaults } from './sms-faults';
import { smsPart } from './sms-rules';
import { ALWAYS_THERE } from './offers';
import { roamingFaults, roamingTexts } from './roaming-faults';
import { roamingPart, type PackRoaming } from './roaming';
import type { OperatorPack, PackExtras } from './pack';
import { regionsOf } from './regions';
import { usagePart } from './usage';
import { usageFaults } from './usage-faults';
import type { UsageRules } from './usage-rules';

/** Surfaces of the two themes (src/lib/ui/tokens.css); an accent has to be readable on them. */
const SURFACE = { light: '#ffffff', dark: '#171a21' };

/** WCAG 2.2 AA for text. */
const READABLE = 4.5;

/**
 * What is wrong with a pack and the parts it has, in words for its author; empty when it can be
 * used.
 */
export function packFaults(
	pack: OperatorPack,
	extras: PackExtras | undefined = extrasPart(pack),
	usage: UsageRules | undefined = usagePart(pack),
	messages: MessageRules | undefined = smsPart(pack),
	roaming: PackRoaming | undefined = roamingPart(pack)
): string[] {
	const faults: string[] = [];
	const check = (right: boolean, fault: string) => {
		if (!right) faults.push(`${pack.id}: ${fault}`);
	};
	const { numberPlan: plan, topUp, transfer, accent } = pack;

	check(/^[A-Z]{2}$/.test(pack.country), `country "${pack.country}" is not ISO 3166-1 alpha-2`);
	check(/^[A-Z]{3}$/.test(pack.currency), `currency "${pack.currency}" is not ISO 4217`);
	check(isLanguage(pack.language), `language "${pack.language}" is no BCP 47 tag`);
	check(isTimeZone(pack.timeZone), `time zone "${pack.timeZone}" is not known`);

	check(sum(plan.groups) === plan.nationalLength, 'number groups do not add up to the national length');
	check(plan.separators.length === plan.groups.length - 1, 'one separator is needed between every two number groups');

	check(topUp.min > 0 && topUp.min < topUp.max, 'top-up limits are not a range');
	check(
		topUp.presets.every((preset) => preset >= topUp.min && preset <= topUp.max),
		'a top-up preset is outside the limits'
	);
	check([topUp.min, topUp.max, ...topUp.presets].every(Number.isSafeInteger), 'top-up sums are not whole minor units');

	const { min, max, perDay, keep, fee } = transfer;
	check(min > 0 && min < max && max <= perDay && keep >= 0 && fee >= 0, 'transfer limits are not a range');
	check([min, max, perDay, keep, fee].every(Number.isSafeInteger), 'transfer sums are not whole minor units');

	check(
		pack.balances.some(({ kind }) => kind === 'main'),
		'no bucket is the main balance'
	);
	const { lacks = [] } = pack;
	for (const [api, path] of Object.entries(pack.api))
		check(
			lacks.some((lacking) => lacking === api) || /^\/.*[^/]$/.test(path),
			`base path of ${api} must start with / and not end with it`
		);
	for (const api of lacks) {
		check(api in pack.api, `it lacks ${api}, which is none of the APIs`);
		check(!ALWAYS_THERE.includes(api), `it can't do without ${api}`);
	}

	check(contrast(accent.light, SURFACE.light) >= READABLE, 'light accent is not readable on the surface');
	check(contrast(accent.dark, SURFACE.dark) >= READABLE, 'dark accent is not readable on the surface');
	check(contrast(accent.light, accent.onLight) >= READABLE, 'text on the light accent is not readable');
	check(contrast(accent.dark, accent.onDark) >= READABLE, 'text on the dark accent is not readable');

	const parts = [
		...(extras ? extrasFaults(extras) : []),
		...(usage ? usageFaults(usage) : []),
		...(messages ? messageFaults(pack, messages) : []),
		...(roaming ? roamingFaults(roaming) : [])
	];
	for (const fault of parts) check(false, fault);

	const said = [...(extras ? texts(extras) : []), ...(roaming ? roamingTexts(roaming) : [])];
	for (const text of [pack.name, ...said, ...regionsOf(pack).map(({ name }) => name)])
		check(text.ru.trim() !== '' && text.en.trim() !== '', 'a text is missing in one language');
	return faults;
}

function extrasFaults(extras: PackExtras): string[] {
	const faults: string[] = [];
	const check = (right: boolean, fault: string) => {
		if (!right) faults.push(fault);
	};
	for (const { code } of [...extras.codes, ...extras.gsmCodes])
		check(isCode(code), `"${code}" is not a USSD or GSM code`);
	const codes = extras.codes.map(({ code }) => code);
	check(new Set(codes).size === codes.length, 'a code stands twice');
	for (const { keys } of extras.voice.paths)
		check(keys.length > 0 && keys.every((key) => key >= 0 && key <= 9), `voice path ${keys} is not keys`);
	const { collectCall } = extras;
	if (collectCall) check(/^\d+$/.test(collectCall.prefix), `collect call prefix "${collectCall.prefix}" is not digits`);
	for (const { number } of extras.hotlines) check(/^\d+$/.test(number), `hotline "${number}" is not a number`);
	const { emergency = [], abroad = [] } = extras.callees ?? {};
	for (const number of [...emergency, ...abroad]) check(/^\d+$/.test(number), `"${number}" is not digits`);
	for (const { number } of extras.lostPhone?.anyPhone ?? [])
		check(isMsisdn(number), `"${number}" is no number in full`);
	check(extras.switchingOff.length > 0, 'no way of switching the assistant off');
	return faults;
}

function texts({ codes, voice, collectCall, hotlines, gsmCodes, switchingOff, payOnPage, lostPhone }: PackExtras) {
	const dialled = [...codes, ...voice.paths].flatMap(({ meaning, warning }) =>
		warning ? [meaning, warning] : [meaning]
	);
	const collect = collectCall ? [collectCall.meaning, collectCall.warning] : [];
	const transfer = payOnPage?.transfer ? [payOnPage.transfer.name] : [];
	return [
		...switchingOff,
		...(lostPhone ? [...lostPhone.sim, ...lostPhone.lifting, ...lostPhone.anyPhone.map(({ meaning }) => meaning)] : []),
		...dialled,
		...collect,
		...transfer,
		...[...gsmCodes, ...hotlines].map(({ meaning }) => meaning)
	];
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function isLanguage(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag)[0] === tag;
	} catch {
		return false;
	}
}

function isTimeZone(zone: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
	} catch {
		return false;
	}
}
