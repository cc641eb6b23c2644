import { compiler } from '../domain/sms/pattern';
import type { MessageRules } from '../domain/sms/rules';
import type { OperatorPack } from './pack';

const TAKEN_OUT = /\{(money|price|plain|date|name|code)\}/g;

/** What is wrong with the rules for messages, in words for the pack's author. */
export function messageFaults(pack: OperatorPack, rules: MessageRules): string[] {
	const templates = rules.rules.flatMap(({ take }) => Object.values(take).flat());
	const words = Object.values(rules.currencies).flat();
	const labels = Object.values(rules.remainders.labels).flat();
	const units = Object.values(rules.units).flatMap((kind) => Object.keys(kind));
	const twice = [words, labels, units].some((list) => new Set(list).size < list.length);
	const plain = [...words, ...labels, ...units].every(
		(word) => word === word.toLowerCase() && !word.includes('\u0451')
	);
	const searched = [
		...templates,
		...rules.rules.flatMap(({ when, unless }) => [when, unless]),
		...rules.remainders.lead,
		...rules.asOf,
		rules.about,
		rules.otherwise,
		rules.begins,
		rules.tax,
		...Object.values(rules.periods),
		...rules.danger.asks,
		...rules.bank,
		...rules.secret
	];
	const faults: [boolean, string][] = [
		[searched.every((template) => compiles(pack, rules, template)), 'a pattern of messages is none'],
		[
			searched.every((template) => !template.includes('\u0451')),
			'a pattern of messages has a letter that texts are searched without'
		],
		[
			templates.every((template) => template.match(TAKEN_OUT)?.length === 1),
			'a template has no place, or more than one'
		],
		[rules.months.length === 12, 'there are not twelve months'],
		[!twice, 'a word of messages stands for two things'],
		[plain, 'a word of messages is not as texts are searched'],
		[(rules.currencies[pack.currency]?.length ?? 0) > 0, 'the account’s currency has no words']
	];
	return faults.flatMap(([right, fault]) => (right ? [] : [fault]));
}

function compiles(pack: OperatorPack, rules: MessageRules, template: string): boolean {
	try {
		return Boolean(compiler(rules, pack.smsPassword.length)(template));
	} catch {
		return false;
	}
}
