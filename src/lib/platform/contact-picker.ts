/**
 * The phone's own list of contacts, where the browser shows it (Contact Picker API): what the
 * person chooses of it.
 */
export interface PickedContact {
	name?: string[];
	tel?: string[];
	email?: string[];
}

interface ContactsManager {
	select(properties: ['tel'] | ['name'], options: { multiple: false }): Promise<{ tel?: string[]; name?: string[] }[]>;
	select(properties: ['name', 'tel', 'email'], options: { multiple: true }): Promise<PickedContact[]>;
}

export interface ContactPicker {
	/** As it stands in the contact; `undefined` when nothing was chosen. */
	pick(): Promise<string | undefined>;
	/** The name of one; nothing else of it is asked for. */
	pickName(): Promise<string | undefined>;
	/** As many as the person chooses; none when nothing was chosen. */
	pickMany(): Promise<PickedContact[]>;
}

export function contactPicker(navigator: object): ContactPicker | undefined {
	if (!('contacts' in navigator)) return undefined;
	const contacts = navigator.contacts as ContactsManager;
	return {
		pick: () =>
			contacts.select(['tel'], { multiple: false }).then(
				([chosen]) => chosen?.tel?.[0],
				() => undefined
			),
		pickName: () =>
			contacts.select(['name'], { multiple: false }).then(
				([chosen]) => chosen?.name?.[0],
				() => undefined
			),
		pickMany: () => contacts.select(['name', 'tel', 'email'], { multiple: true }).catch(() => [])
	};
}
