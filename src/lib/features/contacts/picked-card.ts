import type { Card, CardProperty } from '$lib/domain/contacts/card';
import type { PickedContact } from '$lib/platform/contact-picker';

/** What the phone's own list has told of one. */
export function cardOfPicked({ name = [], tel = [], email = [] }: PickedContact): Card {
	const all = (property: string, values: readonly string[]): CardProperty[] =>
		values.map((value) => ({ name: property, types: [], params: [], value: [value] }));
	return { properties: [...all('FN', name.slice(0, 1)), ...all('TEL', tel), ...all('EMAIL', email)] };
}
