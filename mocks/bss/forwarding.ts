import { both } from './both';
import { parseCallee } from '../../src/lib/domain/callee';
import {
	conditionKey,
	conditionOf,
	FORWARDING_CONDITIONS,
	type ForwardingCondition
} from '../../src/lib/domain/forwarding/condition';
import { targetOf } from '../../src/lib/domain/forwarding/target';
import { omit } from '../../src/lib/domain/util/omit';
import type { GsmCode } from '../../src/lib/operator/pack';
import type { Offering } from './catalogue/offering';
import type { Line, Product } from './line';
import type { Setting } from './orders/order';
import { Refusal } from './refusal';

const isForwarding = ({ sections }: Offering): boolean => sections?.includes('forwarding') === true;

/** Throws a Refusal when the service can't be set so. */
export function checkForwarding(line: Line, service: Offering, { name, forward }: Setting): void {
	const condition = conditionOf(name);
	if (condition === undefined || !isForwarding(service))
		throw new Refusal(400, 'INVALID_BODY', both('Такой настройки у услуги нет', 'The service has no such setting'));
	if (forward === undefined) return;
	const target = targetOf(forward);
	const waits = target?.seconds !== undefined;
	const plan = line.pack.numberPlan;
	if (!target || waits !== (condition === 'no-answer') || parseCallee(target.number, plan) !== target.number)
		throw new Refusal(
			422,
			'FORWARDING_NUMBER',
			both('На такой номер вызовы не переадресуются', 'Calls can’t be forwarded to such a number')
		);
	if (target.number === line.msisdn)
		throw new Refusal(
			422,
			'FORWARDING_NUMBER',
			both('На свой же номер вызовы не переадресуются', 'Calls can’t be forwarded to the line’s own number')
		);
}

/** Sets it; what was dialled about this condition before counts no more. */
export function applyForwarding(line: Line, service: Product, { name, forward }: Setting): void {
	const others = omit(service.forwarding ?? {}, name);
	service.forwarding = forward === undefined ? others : { ...others, [name]: forward };
	const condition = conditionOf(name);
	if (condition) line.dialledForwarding?.delete(condition);
}

/**
 * A code dialled on the phone goes to the network alone, and the product knows nothing of it.
 * `false` when it is none that changes anything.
 */
export function dialForwarding(line: Line, codes: readonly GsmCode[], dialled: string): boolean {
	const found = codes.find(({ code, does }) => does !== 'check' && patternOf(code).test(dialled));
	if (!found) return false;
	const about = found.about === 'everything' ? FORWARDING_CONDITIONS : [found.about];
	line.dialledForwarding ??= new Map();
	for (const condition of about) line.dialledForwarding.set(condition, found.does === 'set');
	return true;
}

function patternOf(code: string): RegExp {
	const literal = code.replaceAll(/[*#+]/g, String.raw`\$&`);
	return new RegExp(`^${literal.replace('{number}', String.raw`\+?\d+`).replace('{seconds}', String.raw`\d+`)}$`);
}

/** What the network does with calls to the line, whoever has told it to. */
export function forwardedNow(line: Line): ForwardingCondition[] {
	const rules = line.products.find(({ offering }) => isForwarding(offering))?.forwarding ?? {};
	return FORWARDING_CONDITIONS.filter(
		(condition) => line.dialledForwarding?.get(condition) ?? conditionKey(condition) in rules
	);
}
