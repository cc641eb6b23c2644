import { conditionOf } from '../../../src/lib/domain/forwarding/condition';
import type { Offering } from '../catalogue/offering';
import { applyForwarding, checkForwarding } from '../forwarding';
import type { Line, Product } from '../line';
import type { Setting } from './order';
import { applyTone, checkTone } from './tones';

/** Throws a Refusal when the service can't be set so. */
export function checkSetting(line: Line, service: Offering, setting: Setting): void {
	if (conditionOf(setting.name) === undefined) checkTone(service, setting);
	else checkForwarding(line, service, setting);
}

export function applySetting(line: Line, service: Product, setting: Setting, own: (tone: Offering) => Product): void {
	if (conditionOf(setting.name) === undefined) applyTone(line, service, setting, own);
	else applyForwarding(line, service, setting);
}
