import { both } from '../both';
import { slotOf } from '../../../src/lib/domain/tones/slot';
import type { Offering } from '../catalogue/offering';
import type { Line, Product } from '../line';
import { Refusal } from '../refusal';
import type { Setting } from './order';

export const serviceOf = (line: Line, offering: Offering): Product | undefined =>
	line.products.find((owned) => owned.offering.id === offering.id);

/** Throws a Refusal when the service can't be set so. */
export function checkTone(service: Offering, { name, tone }: Setting): void {
	if (slotOf(name) === undefined)
		throw new Refusal(400, 'INVALID_BODY', both('Такой настройки у услуги нет', 'The service has no such setting'));
	if (tone === undefined) return;
	if (tone.tone === undefined || !tone.requires?.includes(service.id))
		throw new Refusal(
			422,
			'NOT_A_TONE',
			both(`«${tone.name}» нельзя поставить вместо гудка`, `“${tone.name}” is no ringback tone`)
		);
	if (tone.lifecycle !== 'active')
		throw new Refusal(
			422,
			'OFFERING_NOT_SELLABLE',
			both(`«${tone.name}» больше не ставят`, `“${tone.name}” is no longer offered`)
		);
}

/** A tone is paid for once, for however many slots it is set. */
export const isPaid = (line: Line, tone: Offering): boolean => serviceOf(line, tone) !== undefined;

/** Sets it; tones that play for nobody any more are not paid for either. */
export function applyTone(
	line: Line,
	service: Product,
	{ name, tone }: Setting,
	own: (tone: Offering) => Product
): void {
	const tones = { ...service.tones };
	if (tone === undefined) delete tones[name];
	else tones[name] = tone.id;
	service.tones = tones;
	const played = Object.values(tones);
	line.products = line.products.filter(({ offering }) => offering.tone === undefined || played.includes(offering.id));
	if (tone !== undefined && !isPaid(line, tone)) line.products.push(own(tone));
}

/** A tone that is gone plays for nobody; without the service none of them does. */
export function forgetTones(line: Line, ended: readonly Product[]): void {
	const gone = ended.map(({ offering }) => offering.id);
	line.products = line.products.filter(
		({ offering }) => offering.tone === undefined || !offering.requires?.some((id) => gone.includes(id))
	);
	for (const service of line.products)
		if (service.tones)
			service.tones = Object.fromEntries(Object.entries(service.tones).filter(([, tone]) => !gone.includes(tone)));
}
