/**
 * The phone's own list of contacts, where the browser shows it (Contact Picker API): one number,
 * chosen by the person.
 */
interface ContactsManager {
	select(properties: ['tel'], options: { multiple: false }): Promise<{ tel?: string[] }[]>;
}

export interface ContactPicker {
	/** As it stands in the contact; `undefined` when nothing was chosen. */
	pick(): Promise<string | undefined>;
}

export function contactPicker(navigator: object): ContactPicker | undefined {
	if (!('contacts' in navigator)) return undefined;
	const contacts = navigator.contacts as ContactsManager;
	return {
		pick: () =>
			contacts.select(['tel'], { multiple: false }).then(
				([chosen]) => chosen?.tel?.[0],
				() => undefined
			)
	};
}
