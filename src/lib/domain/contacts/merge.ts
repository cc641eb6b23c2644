/** Several contacts as one, with everything that any of them says. */
import { kindOf, nameOf, type Card, type CardProperty } from './card';
import { emailKey, nameWords, phoneKey } from './identity';

/** Of which one is enough, and the best of them comes first. */
const ONCE: ReadonlySet<string> = new Set(['N', 'FN', 'UID', 'REV', 'PRODID']);

/** @param cards one at least */
export function merged(cards: readonly Card[]): Card {
	// The one that says most of the name; the first of equals.
	const best = cards.toSorted((a, b) => nameWords(b).length - nameWords(a).length)[0] as Card;
	const properties: CardProperty[] = [];
	const seen = new Map<string, number>();
	for (const property of [best, ...cards.filter((card) => card !== best)].flatMap((card) => card.properties)) {
		const key = keyOf(property);
		const before = seen.get(key);
		if (before !== undefined) properties[before] = withTypes(properties[before] as CardProperty, property);
		else if (!ONCE.has(property.name) || !properties.some(({ name }) => name === property.name)) {
			seen.set(key, properties.length);
			properties.push(property);
		}
	}
	return { properties: [...properties, ...otherNames(best, cards)] };
}

function keyOf({ group, name, params, value }: CardProperty): string {
	if (name === 'TEL') return `TEL ${phoneKey(value.join(''))}`;
	if (name === 'EMAIL') return `EMAIL ${emailKey(value.join(''))}`;
	// A label belongs to what stands beside it in its group.
	return JSON.stringify([name.startsWith('X-AB') ? group : '', name, params, value]);
}

const withTypes = (one: CardProperty, other: CardProperty): CardProperty => ({
	...one,
	types: [...new Set([...one.types, ...other.types])]
});

/** What else it is called stays, as names beside the first. */
function otherNames(best: Card, cards: readonly Card[]): CardProperty[] {
	const names = new Set(cards.filter((card) => nameWords(card).length > 0).map(nameOf));
	names.delete(nameOf(best));
	const taken = new Set(best.properties.filter(({ name }) => kindOf(name) === 'list').flatMap(({ value }) => value));
	return [...names]
		.filter((name) => !taken.has(name))
		.map((name) => ({ name: 'NICKNAME', types: [], params: [], value: [name] }));
}
