import { entryOf } from '../../../src/lib/domain/blacklist/entry';
import { conditionOf } from '../../../src/lib/domain/forwarding/condition';
import type { Offering } from '../catalogue/offering';
import type { Instant } from '../../../src/lib/domain/instant';
import { applyForwarding, checkForwarding } from '../forwarding';
import type { Line, Product } from '../line';
import { applyEntry, checkEntry } from './blacklist';
import type { Setting } from './order';
import { applyTone, checkTone } from './tones';

/** Throws a Refusal when the service can't be set so. */
export function checkSetting(line: Line, service: Offering, setting: Setting): void {
	if (entryOf(setting.name) !== undefined) checkEntry(line, service, setting);
	else if (conditionOf(setting.name) !== undefined) checkForwarding(line, service, setting);
	else checkTone(service, setting);
}

/** @param own makes a tone the line's own; `at` is when */
export function applySetting(
	line: Line,
	service: Product,
	setting: Setting,
	{ own, at }: { own: (tone: Offering) => Product; at: Instant }
): void {
	if (entryOf(setting.name) !== undefined) applyEntry(service, setting, at);
	else if (conditionOf(setting.name) !== undefined) applyForwarding(line, service, setting);
	else applyTone(line, service, setting, own);
}
