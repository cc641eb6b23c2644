import { both } from '../both';
import { covers } from '../../../src/lib/domain/blacklist/covers';
import { entryOf, prefixOf } from '../../../src/lib/domain/blacklist/entry';
import type { Instant } from '../../../src/lib/domain/instant';
import type { Offering } from '../catalogue/offering';
import type { Line, Product } from '../line';
import { Refusal } from '../refusal';
import type { Setting } from './order';

/** A plus and two digits: less would be the numbers of a whole continent. */
const SHORTEST_PREFIX = 3;

/** Throws a Refusal when the list can't have the entry. */
export function checkEntry(line: Line, service: Offering, { name, refused }: Setting): void {
	const entry = entryOf(name);
	if (entry === undefined || service.blacklistLimit === undefined)
		throw new Refusal(400, 'INVALID_BODY', both('Такой настройки у услуги нет', 'The service has no such setting'));
	if (!refused) return;
	if (covers(entry, line.msisdn) || (prefixOf(entry)?.length ?? SHORTEST_PREFIX) < SHORTEST_PREFIX)
		throw new Refusal(
			422,
			'NOT_BLACKLISTABLE',
			both('Этот номер или маску нельзя добавить в чёрный список', 'This number or mask can’t be blacklisted')
		);
	const { blacklist = {} } = line.products.find(({ offering }) => offering.id === service.id) ?? {};
	if (!Object.hasOwn(blacklist, entry) && Object.keys(blacklist).length >= service.blacklistLimit)
		throw new Refusal(422, 'BLACKLIST_FULL', both('Чёрный список заполнен', 'The blacklist is full'));
}

/** One that is there already goes on being there. */
export function applyEntry(service: Product, { name, refused }: Setting, at: Instant): void {
	const entry = entryOf(name) ?? '';
	const { [entry]: since = at, ...others } = service.blacklist ?? {};
	service.blacklist = refused ? { ...others, [entry]: since } : others;
}
