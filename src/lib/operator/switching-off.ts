import type { LocalText, OperatorPack } from './pack';

/** Apart from the packs, like the regions: the first screen does without. */
const WAYS: Readonly<Record<string, readonly LocalText[]>> = {
	'mts-ru': [
		{
			ru: 'По телефону 0890: назовите данные паспорта владельца номера.',
			en: 'By phone, 0890: tell the details of the passport of the number’s owner.'
		},
		{ ru: 'В офисе оператора, с паспортом.', en: 'In an office of the operator, with your passport.' }
	],
	'mts-by': [
		{
			ru: 'По телефону 0870261: назовите данные паспорта владельца номера.',
			en: 'By phone, 0870261: tell the details of the passport of the number’s owner.'
		},
		{ ru: 'В офисе оператора, с паспортом.', en: 'In an office of the operator, with your passport.' }
	]
};

/** F99a: how people get the assistant switched off by the operator, beside the codes and calls for it. */
export function switchingOff({ id }: Pick<OperatorPack, 'id'>): readonly LocalText[] {
	return WAYS[id] ?? [];
}
